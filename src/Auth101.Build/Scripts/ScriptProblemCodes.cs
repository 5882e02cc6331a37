namespace Auth101.Scripts;

/// <summary>The codes of the script writer; docs/scripts.md explains each.</summary>
internal static class ScriptProblemCodes
{
    public const string UnknownMode = "AUTH3101";
    public const string UnreadableAssembly = "AUTH3102";
    public const string UnusableScript = "AUTH3103";
    public const string FileAccess = "AUTH3104";
    public const string ForeignFile = "AUTH3105";
    public const string LeftoverWithoutHeader = "AUTH3106";
    public const string Stale = "AUTH3107";
    public const string Missing = "AUTH3108";
    public const string Superfluous = "AUTH3109";
}
