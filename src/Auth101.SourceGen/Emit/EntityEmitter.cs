using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Printing;

namespace Auth101.SourceGen.Emit;

/// <summary>The generated part of a session, account or verification class: the properties that it leaves out.</summary>
internal static class EntityEmitter
{
    public static string Emit(EntityModel entity)
    {
        var writer = SourceWriter.StartFile(entity.Type!.Namespace);
        using (writer.PartialType(entity.Type))
        {
            PropertyEmitter.Emit(writer, entity);
        }

        return writer.ToString();
    }
}
