using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Drivers.EntityFramework;

namespace Auth101.SourceGen.Emit;

internal sealed partial class EntityFrameworkEmitter
{
    /// <summary>The fields that hold converters, by what they convert.</summary>
    private readonly Dictionary<(string Type, ValueConversion Conversion), string> _converters = [];

    private void EmitConversions(AdoDriver driver)
    {
        var columns = store.Entities.SelectMany(entity => entity.Columns.Select(column => (Column: column, entity.IsManaged)));
        if (store.Entities.Any(static entity => entity.IsManaged))
        {
            columns = columns.Concat(driver.Dialect.Marker.Columns.Select(static column => (column.Model, true)));
        }

        foreach (var (column, isManaged) in columns)
        {
            if (driver.EntityFramework!.ConversionOf(column, isManaged) is { Write: not null } conversion
                && !_converters.ContainsKey((column.TypeName, conversion)))
            {
                var name = $"{driver.Name}{column.Type}";
                var same = _converters.Values.Count(field => field == name || field.StartsWith(name + "_", StringComparison.Ordinal));
                EmitConverter(same == 0 ? name : $"{name}_{same + 1}", column.TypeName, conversion);
            }
        }
    }

    private void EmitConverter(string name, string type, ValueConversion conversion)
    {
        _converters.Add((type, conversion), name);
        var converter = $"global::Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<{type}, {ColumnTypeName.Of(conversion.Stored)}>";
        _writer.WriteLines($"""
            private static readonly {converter} {name} = new(
                value => {conversion.Write},
                value => {conversion.Read});

            """);
    }

    /// <summary>The call that makes Entity Framework read and write a column as the store does, whatever the application's conventions are.</summary>
    private string Conversion(AdoDriver driver, ColumnModel column, bool isManaged) => driver.EntityFramework!.ConversionOf(column, isManaged) switch
    {
        { Write: null } conversion => $".HasConversion<{ColumnTypeName.Of(conversion.Stored)}>(valueComparer: null)",
        var conversion => $".HasConversion({_converters[(column.TypeName, conversion)]}, valueComparer: null)",
    };
}
