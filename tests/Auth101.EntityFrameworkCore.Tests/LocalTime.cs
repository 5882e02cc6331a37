using System.Runtime.CompilerServices;

namespace Auth101.EntityFrameworkCore.Tests;

/// <summary>The tests run in a zone whose times are not UTC, so that a time that is taken for the other is seen.</summary>
internal static class LocalTime
{
    [ModuleInitializer]
    internal static void Set()
    {
        Environment.SetEnvironmentVariable("TZ", "Asia/Kathmandu");
        TimeZoneInfo.ClearCachedData();
    }
}
