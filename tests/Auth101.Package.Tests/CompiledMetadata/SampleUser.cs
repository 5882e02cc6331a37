namespace Auth101.Package.Tests.CompiledMetadata;

/// <summary>A class with constants as the generator emits them.</summary>
internal static class SampleUser
{
    public static class Auth101MySqlSchema
    {
        [Auth101Script("mysql", "01_create.sql")]
        public const string Create = "";
    }

    public static class Auth101PostgreSqlSchema
    {
        [Auth101Script("postgresql", "01_create.sql")]
        public const string Create = SampleTexts.Long;
    }
}
