using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Schema;

namespace Auth101.SourceGen.Emit;

internal sealed partial class EntityFrameworkEmitter
{
    private const string PropertyBag = "global::System.Collections.Generic.Dictionary<string, object>";

    /// <summary>The name in the model of the table that holds the mappings; user classes share it.</summary>
    private const string MarkerName = "Auth101.Schema";

    private void EmitTable(AdoDriver driver, TableDefinition table)
    {
        var entity = table.Entity;
        using (_writer.Block($"{Open(entity)}static entity =>", "});"))
        {
            if (entity.IsManaged)
            {
                EmitManagedTable(driver, table);
            }
            else
            {
                EmitOwnTable(driver, entity);
            }

            foreach (var property in entity.Unmapped)
            {
                _writer.WriteLines($"entity.Ignore({SourceWriter.Literal(property)});");
            }
        }
    }

    private void EmitManagedTable(AdoDriver driver, TableDefinition table)
    {
        var (entity, framework) = (table.Entity, driver.EntityFramework!);
        List<string> settings =
        [
            $"table.HasComment({SourceWriter.Literal(table.Comment)})",
            .. table.Columns.Where(static column => column.Check is not null)
                .Select(static column => $"table.HasCheckConstraint({SourceWriter.Literal(column.CheckName)}, {SourceWriter.Literal(column.Check!)})"),
        ];
        if (settings.Count == 1)
        {
            _writer.WriteLines($"entity.ToTable({TableName(driver, entity)}, static table => {settings[0]});");
        }
        else
        {
            using (_writer.Block($"entity.ToTable({TableName(driver, entity)}, static table =>", "});"))
            {
                settings.ForEach(setting => _writer.WriteLines(setting + ";"));
            }
        }

        foreach (var column in table.Columns)
        {
            _writer.WriteLines($"WithoutConventions({Property(entity, column.Model)}){Describe(driver, column, Value(driver, column))};");
        }

        var clustered = driver.Dialect.ClusteredIndex(entity);
        if (table.PrimaryKey is { } primaryKey)
        {
            var order = clustered is null ? string.Empty : Annotation(framework.ClusteredAnnotation, "false");
            EmitKey("HasKey", entity, primaryKey, $".HasName({SourceWriter.Literal(primaryKey.Name)}){order}");
        }

        foreach (var unique in table.Unique)
        {
            EmitKey("HasIndex", entity, unique, $".IsUnique().HasDatabaseName({SourceWriter.Literal(unique.Name)})");
        }

        foreach (var index in table.Indexes)
        {
            EmitKey("HasIndex", entity, index, $".HasDatabaseName({SourceWriter.Literal(index.Name)})");
        }

        if (clustered is not null)
        {
            var order = Annotation(framework.ClusteredAnnotation, "true");
            EmitKey("HasIndex", entity, clustered, $".HasDatabaseName({SourceWriter.Literal(clustered.Name)}){order}");
        }

        if (table.ForeignKey is { } foreignKey)
        {
            _writer.WriteLines($"""
                entity.HasOne<{_type.FullName}>().WithMany().HasForeignKey({SourceWriter.Literal(NameOf(entity, foreignKey.Column))})
                    .HasConstraintName({SourceWriter.Literal(foreignKey.Name)})
                    .OnDelete(global::Microsoft.EntityFrameworkCore.DeleteBehavior.Cascade);
                """);
        }
    }

    /// <summary>The application says what its own table looks like.</summary>
    private void EmitOwnTable(AdoDriver driver, EntityModel entity)
    {
        _writer.WriteLines($"entity.ToTable({TableName(driver, entity)});");
        foreach (var column in entity.Columns)
        {
            var conversion = Conversion(driver, column, isManaged: false);
            _writer.WriteLines($"{Property(entity, column)}.HasColumnName({SourceWriter.Literal(column.Column)}){conversion};");
        }

        if (entity.Find(EntityField.Id) is { } id)
        {
            _writer.WriteLines($"entity.HasKey({SourceWriter.Literal(NameOf(id))});");
        }
    }

    /// <summary>
    /// The row changes with the mapping, so that a migration that changes the tables notes it. The database itself says when the row was made; the property can
    /// be null, because the row would otherwise have the first day of all days, which differs from the nothing that a migration remembers.
    /// </summary>
    private void EmitMarker(AdoDriver driver, string mapping)
    {
        var marker = driver.Dialect.Marker;
        using (_writer.Block($"modelBuilder.SharedTypeEntity<{PropertyBag}>({SourceWriter.Literal(MarkerName)}, static entity =>", "});"))
        {
            _writer.WriteLines(
                $"entity.ToTable({SourceWriter.Literal(MarkerTable.Name)}, static table => table.HasComment({SourceWriter.Literal(marker.Comment)}));");
            foreach (var column in marker.Columns)
            {
                var isTime = column.Model.Type == ColumnType.DateTimeOffset;
                var property = $"entity.IndexerProperty<{column.Model.TypeName}{(isTime ? "?" : string.Empty)}>({SourceWriter.Literal(NameOf(column.Model))})";
                var value = isTime ? $".HasDefaultValueSql({SourceWriter.Literal(driver.Dialect.MarkerTypes.Now)})" : string.Empty;
                _writer.WriteLines($"WithoutConventions({property}){Describe(driver, column, value)};");
            }

            EmitKey("HasKey", marker.Entity, marker.PrimaryKey!, $".HasName({SourceWriter.Literal(marker.PrimaryKey!.Name)})");
            foreach (var entity in store.Entities.Where(static entity => entity.IsManaged))
            {
                string[] values = [MarkerTable.SchemaOf(entity), entity.Table, mapping];
                var row = marker.Columns.Zip(
                    values, static (column, value) => $"[{SourceWriter.Literal(NameOf(column.Model))}] = {SourceWriter.Literal(value)}");
                _writer.WriteLines($"entity.HasData(new {PropertyBag} {{ {string.Join(", ", row)} }});");
            }
        }
    }

    /// <summary>A table that the application has no class for, or none that can be reached, is a bag of properties under a name.</summary>
    private string Open(EntityModel entity) => IsClass(entity)
        ? $"modelBuilder.Entity<{entity.Type!.FullName}>("
        : $"modelBuilder.SharedTypeEntity<{PropertyBag}>({SourceWriter.Literal($"{_type.DisplayName}.{entity.Kind}")}, ";

    private static string Property(EntityModel entity, ColumnModel column) => column == entity.Password
        // No property of the class: only the store reads and writes it.
        ? $"entity.Property<{column.DeclaredType}>({SourceWriter.Literal(NameOf(column))})"
        : IsClass(entity)
        ? $"entity.Property({SourceWriter.Literal(NameOf(column))})"
        : $"entity.IndexerProperty<{column.DeclaredType}>({SourceWriter.Literal(NameOf(column))})";

    private static bool IsClass(EntityModel entity) => entity.Kind == EntityKind.User || entity.Type is { Visibility: not TypeVisibility.Restricted };

    /// <summary>The value of a column of a managed table that an insert leaves out. Entity Framework always writes one, whatever the default.</summary>
    private static string Value(AdoDriver driver, ColumnDefinition column)
    {
        if (column.IdentityKey is not null)
        {
            return ".ValueGeneratedOnAdd()";
        }

        return column.Default is { } value
            ? $".HasDefaultValueSql({SourceWriter.Literal(value)}).ValueGeneratedNever()"
                + Annotation(driver.EntityFramework!.DefaultNameAnnotation, SourceWriter.Literal(column.DefaultName))
            : string.Empty;
    }

    /// <summary>A column of a managed table.</summary>
    private string Describe(AdoDriver driver, ColumnDefinition column, string value) =>
        $".HasColumnName({SourceWriter.Literal(column.Name)}){Type(column.Type)}.IsRequired({(column.Model.IsNullable ? "false" : string.Empty)}){value}"
        + $"{Conversion(driver, column.Model, isManaged: true)}.HasComment({SourceWriter.Literal(column.Comment)})";

    /// <summary>The type and, where the dialect says one, the collation.</summary>
    private static string Type(string type)
    {
        const string Collate = " COLLATE ";
        var at = type.IndexOf(Collate, StringComparison.Ordinal);
        return at < 0
            ? $".HasColumnType({SourceWriter.Literal(type)})"
            : $".HasColumnType({SourceWriter.Literal(type.Substring(0, at))})"
                + $".UseCollation({SourceWriter.Literal(type.Substring(at + Collate.Length).Trim('"'))})";
    }

    private void EmitKey(string method, EntityModel entity, KeyDefinition key, string rest)
    {
        var properties = string.Join(", ", key.Columns.Select(column => SourceWriter.Literal(NameOf(entity, column))));
        _writer.WriteLines($"entity.{method}({properties}){rest};");
    }

    private static string Annotation(string? name, string value) => name is null ? string.Empty : $".HasAnnotation({SourceWriter.Literal(name)}, {value})";

    private static string TableName(AdoDriver driver, EntityModel entity) =>
        entity.Schema is { } schema && driver.EntityFramework!.HasSchemas
            ? $"{SourceWriter.Literal(entity.Table)}, {SourceWriter.Literal(schema)}"
            : SourceWriter.Literal(entity.Table);

    private static string NameOf(EntityModel entity, string column) => NameOf(entity.AllColumns.First(model => model.Column == column));

    private static string NameOf(ColumnModel column) => column.Property.TrimStart('@');
}
