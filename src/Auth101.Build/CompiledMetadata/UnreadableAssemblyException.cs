namespace Auth101.CompiledMetadata;

/// <summary>A file cannot be read, is no .NET assembly, or is a damaged one. The message names the file and is fit to be shown.</summary>
internal sealed class UnreadableAssemblyException(string message, Exception? innerException) : Exception(message, innerException);
