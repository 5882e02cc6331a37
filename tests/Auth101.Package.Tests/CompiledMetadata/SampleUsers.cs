namespace Auth101.Package.Tests.CompiledMetadata;

/// <summary>Contains a class with constants as the generator emits them, and some that look alike.</summary>
internal static class SampleUsers
{
    public static class NestedUser
    {
        public static class Auth101SqliteSchema
        {
            [Auth101Script("sqlite", "01_create.sql")]
            public const string Create = SampleTexts.Unicode;

            [Auth101Script("sqlite", "99_drop.sql")]
            public const string Drop = SampleTexts.LoneSurrogate;

            [Auth101Schema("sqlite")]
            public const string Schema = "{}";

            /// <summary>Without an attribute, so of no interest.</summary>
            public const string Unmarked = "unmarked";

            /// <summary>With an attribute that is not ours.</summary>
            [Obsolete("not ours")]
            public const string Foreign = "foreign";

            /// <summary>No constant: it has no value before it runs.</summary>
            [Auth101Script("sqlite", "02_grants.sql")]
            public static readonly string NotConstant = "not constant";

            [Auth101Script("sqlite", "03_null.sql")]
            public const string? Null = null;
        }
    }
}
