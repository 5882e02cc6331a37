using System.Reflection;
using System.Reflection.Emit;

namespace Auth101.Tool.Tests.Fixture;

/// <summary>Writes assemblies as no compiler would make them for these tests: for one database only, or of another version.</summary>
public sealed class EmittedAssembly : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("auth101-tool-");

    public EmittedAssembly(string user, string dialect, string? schema)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Emitted"), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("Emitted").DefineType(user, TypeAttributes.Public);
        var nested = type.DefineNestedType("Auth101Schema", TypeAttributes.NestedAssembly);
        Constant("Create", "-- create", new CustomAttributeBuilder(
            typeof(Auth101ScriptAttribute).GetConstructor([typeof(string), typeof(string)])!, [dialect, "01_create.sql"]));
        if (schema is not null)
        {
            Constant("Description", schema, new CustomAttributeBuilder(typeof(Auth101SchemaAttribute).GetConstructor([typeof(string)])!, [dialect]));
        }

        type.CreateType();
        nested.CreateType();
        Path = System.IO.Path.Combine(_folder.FullName, "Emitted.dll");
        assembly.Save(Path);

        void Constant(string name, string text, CustomAttributeBuilder attribute)
        {
            var field = nested.DefineField(name, typeof(string), FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.Literal);
            field.SetConstant(text);
            field.SetCustomAttribute(attribute);
        }
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
