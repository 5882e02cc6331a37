using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Auth101.CompiledMetadata;

/// <summary>Reads the constants that the generator marked from an assembly's metadata. The assembly is never loaded, and none of its code runs.</summary>
internal static class CompiledMetadataReader
{
    private const string AttributeNamespace = "Auth101";
    private const string ScriptAttribute = "Auth101ScriptAttribute";
    private const string SchemaAttribute = "Auth101SchemaAttribute";

    /// <summary>Reads an assembly file.</summary>
    /// <exception cref="UnreadableAssemblyException">The file cannot be read, is no .NET assembly, or is damaged.</exception>
    public static CompiledConstants Read(string path)
    {
        byte[] image;
        try
        {
            // The whole file at once: a compiler may replace it at any time.
            image = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnreadableAssemblyException($"The assembly '{path}' cannot be read: {exception.Message}", exception);
        }

        try
        {
            using var file = new PEReader(new MemoryStream(image));
            if (!file.HasMetadata)
            {
                throw new BadImageFormatException();
            }

            return Read(file.GetMetadataReader());
        }
        // Damaged metadata shows as any of these, depending on what is damaged.
        catch (Exception exception) when (exception
            is BadImageFormatException or InvalidOperationException or ArgumentException or IOException or OverflowException)
        {
            throw new UnreadableAssemblyException($"'{path}' is not a .NET assembly, or it is damaged.", exception);
        }
    }

    private static CompiledConstants Read(MetadataReader reader)
    {
        var scripts = new List<CompiledScript>();
        var schemas = new List<CompiledSchema>();
        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind != HandleKind.FieldDefinition || NameOf(reader, attribute) is not { } name)
            {
                continue;
            }

            var field = reader.GetFieldDefinition((FieldDefinitionHandle)attribute.Parent);
            if (TextOf(reader, field) is not { } text)
            {
                continue;
            }

            var user = UserOf(reader, field);
            var arguments = reader.GetBlobReader(attribute.Value);
            arguments.ReadUInt16(); // the prolog
            var dialect = arguments.ReadSerializedString() ?? "";
            if (name == ScriptAttribute)
            {
                scripts.Add(new CompiledScript(user, dialect, arguments.ReadSerializedString() ?? "", text));
            }
            else
            {
                schemas.Add(new CompiledSchema(user, dialect, text));
            }
        }

        return new CompiledConstants(
            [
                .. scripts.OrderBy(static script => script.UserType, StringComparer.Ordinal)
                    .ThenBy(static script => script.Dialect, StringComparer.Ordinal)
                    .ThenBy(static script => script.FileName, StringComparer.Ordinal),
            ],
            [
                .. schemas.OrderBy(static schema => schema.UserType, StringComparer.Ordinal)
                    .ThenBy(static schema => schema.Dialect, StringComparer.Ordinal),
            ]);
    }

    /// <summary>The name of an attribute of ours; null for any other.</summary>
    private static string? NameOf(MetadataReader reader, CustomAttribute attribute)
    {
        // The attributes are declared in the runtime, so they are references here.
        if (attribute.Constructor.Kind != HandleKind.MemberReference
            || reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
        {
            return null;
        }

        var type = reader.GetTypeReference((TypeReferenceHandle)parent);
        return reader.StringComparer.Equals(type.Namespace, AttributeNamespace) && reader.GetString(type.Name) is ScriptAttribute or SchemaAttribute
            ? reader.GetString(type.Name)
            : null;
    }

    /// <summary>The value of a string constant; null for any other field.</summary>
    private static string? TextOf(MetadataReader reader, FieldDefinition field)
    {
        var handle = field.GetDefaultValue();
        if (handle.IsNil)
        {
            return null;
        }

        var constant = reader.GetConstant(handle);
        return constant.TypeCode == ConstantTypeCode.String ? (string?)reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode) : null;
    }

    /// <summary>The user class of a constant: what contains the generated class that the constant is in.</summary>
    private static string UserOf(MetadataReader reader, FieldDefinition field)
    {
        var owner = reader.GetTypeDefinition(field.GetDeclaringType());
        var user = owner.GetDeclaringType().IsNil ? owner : reader.GetTypeDefinition(owner.GetDeclaringType());

        var name = reader.GetString(user.Name);
        for (var depth = 0; !user.GetDeclaringType().IsNil; depth++)
        {
            if (depth == 1000)
            {
                throw new BadImageFormatException(); // classes that contain each other in a circle
            }

            user = reader.GetTypeDefinition(user.GetDeclaringType());
            name = reader.GetString(user.Name) + "." + name;
        }

        return user.Namespace.IsNil ? name : reader.GetString(user.Namespace) + "." + name;
    }
}
