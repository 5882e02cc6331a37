using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Printing;

namespace Auth101.SourceGen.Emit;

/// <summary>The properties that a class leaves out and its managed table needs.</summary>
internal static class PropertyEmitter
{
    /// <summary>Writes the properties, with an empty line between them, and says whether there are any.</summary>
    public static bool Emit(SourceWriter writer, EntityModel entity)
    {
        var definition = EntityDefinitions.Of(entity.Kind);
        var isFirst = true;
        foreach (var column in entity.Columns.Where(static column => column.Origin == ColumnOrigin.Generated))
        {
            if (!isFirst)
            {
                writer.WriteLine();
            }

            isFirst = false;
            var field = definition.Find(column.Field)!;
            writer.WriteLines($"""
                /// <summary>{SourceWriter.XmlText(field.Description)}. Column <c>{SourceWriter.XmlText(column.Column)}</c>.</summary>
                {field.DeclarationOf(column)}
                """);
        }

        return !isFirst;
    }
}
