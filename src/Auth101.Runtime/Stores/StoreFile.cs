using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Auth101.Stores;

/// <summary>
/// The file of an embedded database as it was when it was opened. A process that has a file open does not notice that it was deleted, or that another one was
/// put in its place: what it writes is gone when it ends. Nothing is opened here, because closing it would give up the locks that the process has on it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StoreFile
{
    private readonly string _path;
    private readonly FileIdentity? _identity;

    private StoreFile(string path, FileIdentity? identity)
    {
        _path = path;
        _identity = identity;
    }

    /// <summary>Whether the file at the path is still the one that was opened.</summary>
    public bool IsInPlace => File.Exists(_path) && FileIdentity.Of(_path) == _identity;

    /// <summary>Takes note of a file that has been opened.</summary>
    /// <param name="path">Its whole path; empty for a database in memory.</param>
    /// <returns><see langword="null"/> if there is no such file.</returns>
    public static StoreFile? Opened(string? path) => File.Exists(path) ? new StoreFile(path, FileIdentity.Of(path)) : null;

    /// <summary>What tells a file from another one of its name.</summary>
    private readonly record struct FileIdentity(ulong Device, ulong Number)
    {
        private const int Here = -100;
        private const uint InodeNumber = 0x100;

        /// <summary>On Linux the device and the inode. Elsewhere when the file was made, which .NET does not know for sure on Linux.</summary>
        /// <returns><see langword="null"/> if it cannot be told.</returns>
        public static FileIdentity? Of(string path)
        {
            if (!OperatingSystem.IsLinux())
            {
                return new FileIdentity(0, (ulong)File.GetCreationTimeUtc(path).Ticks);
            }

            try
            {
                return statx(Here, Encoding.UTF8.GetBytes(path + "\0"), flags: 0, InodeNumber, out var status) == 0
                    ? new FileIdentity(((ulong)status.DeviceMajor << 32) | status.DeviceMinor, status.Inode)
                    : null;
            }
            catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
            {
                return null;
            }
        }

#pragma warning disable IDE1006 // The name is that of the C library.
        // Its structure is the same on every processor, that of stat is not. Only blittable parameters.
        [DllImport("libc", ExactSpelling = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int statx(int directory, byte[] path, int flags, uint mask, out FileStatus status);
#pragma warning restore IDE1006

        [StructLayout(LayoutKind.Explicit, Size = 256)]
        private readonly struct FileStatus
        {
            [FieldOffset(32)]
            public readonly ulong Inode;

            [FieldOffset(136)]
            public readonly uint DeviceMajor;

            [FieldOffset(140)]
            public readonly uint DeviceMinor;
        }
    }
}
