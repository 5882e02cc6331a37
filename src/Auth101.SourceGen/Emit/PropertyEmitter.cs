using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Parsing;

namespace Auth101.SourceGen.Emit;

/// <summary>The properties that a class leaves out and its managed table needs.</summary>
internal static class PropertyEmitter
{
    /// <summary>Writes the properties, with an empty line between them, and says whether there are any.</summary>
    public static bool Emit(SourceWriter writer, EntityModel entity)
    {
        var isFirst = true;
        foreach (var column in entity.Columns.Where(static column => column.Origin == ColumnOrigin.Generated))
        {
            if (!isFirst)
            {
                writer.WriteLine();
            }

            isFirst = false;
            var description = FieldCatalog.Find(entity.Kind, column.Property)!.Description;
            writer.WriteLines($"""
                /// <summary>{SourceWriter.XmlText(description)}. Column <c>{SourceWriter.XmlText(column.Column)}</c>.</summary>
                {FieldCatalog.DeclarationOf(column)}
                """);
        }

        return !isFirst;
    }
}
