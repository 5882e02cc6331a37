using System.Collections.Immutable;
using Auth101.CodeAnalysis.Databases;
using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>Turns a class with an Auth101 attribute into a mapping. With <see cref="ModelLinker"/>, the only code that decides what a mapping means.</summary>
internal sealed partial class EntityParser
{
    /// <summary>The version of C# in which generated code is written.</summary>
    private const LanguageVersion LowestLanguageVersion = LanguageVersion.CSharp13;

    private readonly INamedTypeSymbol _type;
    private readonly EntityDefinition _definition;
    private readonly EntityKind _kind;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly List<MappingProblem> _problems = [];
    private readonly List<MappedProperty> _properties = [];
    private readonly List<Database> _databases;

    /// <summary>The name of the class where it has the attribute, which may be one of several parts.</summary>
    private readonly Location _home;

    /// <summary>The names that code fixes give, each to one column.</summary>
    private readonly HashSet<string> _givenNames = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether Auth101 creates the table: the names in an own table are what they are.</summary>
    private readonly bool _isManaged;

    /// <summary>Whether the table's own words say who may sign in.</summary>
    private readonly bool _hasActiveWhen;

    private EntityParser(
        INamedTypeSymbol type, EntityDefinition definition, AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        _type = type;
        _definition = definition;
        _kind = definition.Kind;
        _compilation = compilation;
        _hasActiveWhen = attribute.NamedArgument("ActiveWhen") is not null;
        _tableAttribute = TableAttributeOf(type, attribute);
        _isManaged = (attribute.NamedArgument("Table") is null && _tableAttribute is null) || attribute.NamedArgument("Managed") is true;
        _home = HomeOf(type, attribute, cancellationToken);
        _databases = [.. Database.ReferencedBy(compilation)];
        _cancellationToken = cancellationToken;
    }

    public static EntityParseResult Parse(
        INamedTypeSymbol type, EntityDefinition definition, AttributeData attribute, Compilation compilation, CancellationToken cancellationToken) =>
        new EntityParser(type, definition, attribute, compilation, cancellationToken).Parse(attribute);

    /// <summary>The mappings of a class: one, or none where it has no Auth101 attribute; a second one is always broken.</summary>
    public static IEnumerable<EntityParseResult> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (type.GetAttributes().IsEmpty)
        {
            yield break;
        }

        foreach (var definition in EntityDefinitions.All)
        {
            if (type.FindAttribute(definition.Attribute) is { } attribute)
            {
                yield return Parse(type, definition, attribute, compilation, cancellationToken);
            }
        }
    }

    private EntityParseResult Parse(AttributeData attribute)
    {
        var table = attribute.NamedArgument("Table") as string ?? _tableAttribute?.ConstructorArguments.FirstOrDefault().Value as string;
        var schema = attribute.NamedArgument("Schema") as string ?? _tableAttribute?.NamedArgument("Schema") as string;
        var named = LocationOf(_tableAttribute ?? attribute);
        var userType = attribute.NamedArgument("User") as ITypeSymbol;

        CheckLanguage(LocationOf(attribute));
        CheckShape();
        CheckIdentifier("table", table, _type.Name, named, canRename: _isManaged);
        CheckReservedTable(table, named);
        CheckIdentifier("schema", schema, _type.Name, named, canRename: false);
        CheckSchemaInTable(table, schema, named);
        table ??= _definition.Table;

        ReadProperties();
        CheckDuplicates();
        CheckUserKeys();
        var columns = new List<ColumnModel>(_properties.Select(static property => property.Column));
        AddGaps(columns, table);
        var password = PasswordColumn(attribute, columns);
        var passwordFrom = PasswordFrom(attribute, password, columns);
        var activeWhen = Template(attribute, "ActiveWhen", columns);
        var where = Template(attribute, "Where", columns);
        var idFactory = IdFactory(attribute, columns);
        var deletion = Deletion(attribute);
        CheckGeneratedNames();
        CheckConstruction();
        CheckSignUp();

        var fullName = CSharpIdentifier.FullName(_type);
        var part = _kind == EntityKind.User && CanHavePart() ? DescribeType(fullName) : null;
        var entity = IsUnfinished || _problems.Any(static problem => problem.IsError)
            ? null
            : new EntityModel(
                _kind,
                DescribeType(fullName),
                table,
                schema,
                _isManaged,
                new EquatableArray<ColumnModel>(InOrder(columns)),
                new EquatableArray<string>(_unmappedProperties))
            {
                TakesForeignKeys = attribute.NamedArgument("ForeignKeys") is not false,
                Password = password,
                PasswordFrom = passwordFrom,
                IdFactory = idFactory,
                ActiveWhen = activeWhen,
                Where = where,
                Deletion = deletion,
            };
        return new EntityParseResult(
            new ParsedEntity(_kind, fullName, userType is null ? null : CSharpIdentifier.FullName(userType), entity, part),
            _home,
            _properties,
            _problems);
    }

    private void CheckLanguage(Location? location)
    {
        if (((CSharpCompilation)_compilation).LanguageVersion is var version && version < LowestLanguageVersion)
        {
            Report(DiagnosticDescriptors.LanguageTooOld, location, _type.Name, version.ToDisplayString(), LowestLanguageVersion.ToDisplayString());
        }
    }

    private void CheckShape()
    {
        for (var type = _type; type is not null; type = type.ContainingType)
        {
            foreach (var reference in type.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(_cancellationToken) is TypeDeclarationSyntax declaration
                    && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                {
                    Report(DiagnosticDescriptors.NotPartial, declaration.Identifier.GetLocation(), type.Name, _type.Name);
                    break;
                }
            }

            var shape = type switch
            {
                { IsFileLocal: true } => "file-local",
                { TypeKind: TypeKind.Struct } when SymbolEqualityComparer.Default.Equals(type, _type) => "a struct",
                { Arity: > 0 } when SymbolEqualityComparer.Default.Equals(type, _type) => "generic",
                { Arity: > 0 } => "inside a generic type",
                { IsStatic: true } when SymbolEqualityComparer.Default.Equals(type, _type) => "static",
                { IsAbstract: true } when SymbolEqualityComparer.Default.Equals(type, _type) => "abstract",
                _ when SymbolEqualityComparer.Default.Equals(type, _type) && IsMappedTwice() => "mapped to two entities",
                _ => null,
            };
            if (shape is not null)
            {
                Report(DiagnosticDescriptors.UnsupportedShape, _home, _type.Name, shape);
            }
        }
    }

    /// <summary>Whether generated code can add a part to the class that implements the runtime's interface, with a static member.</summary>
    private bool CanHavePart() =>
        ((CSharpCompilation)_compilation).LanguageVersion >= LanguageVersion.CSharp11
        && _type is { TypeKind: TypeKind.Class, IsStatic: false }
        && !_type.Interfaces.Any(static candidate => candidate.Name == "IAuth101User")
        && WithContainers(_type).All(type => type is INamedTypeSymbol { Arity: 0, IsFileLocal: false, Name.Length: > 0 } && type.DeclaringSyntaxReferences.All(
            reference => reference.GetSyntax(_cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)));

    /// <summary>Whether the code is being typed: a type without a name, or a property whose type the compiler does not know, which it says itself.</summary>
    private bool IsUnfinished => _hasUnknownType || WithContainers(_type).Any(static type => type.Name.Length == 0);

    /// <summary>Whether the class has the attribute of another entity too. Only the later of the two reports it.</summary>
    private bool IsMappedTwice() => EntityDefinitions.All
        .TakeWhile(earlier => earlier != _definition)
        .Any(earlier => _type.FindAttribute(earlier.Attribute) is not null);

    /// <summary>Refuses what no database takes as an identifier, and what could break out of a line of SQL or C#.</summary>
    private void CheckIdentifier(string what, string? identifier, string owner, Location? location, bool canRename)
    {
        if (identifier is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(identifier))
        {
            Report(DiagnosticDescriptors.UnusableIdentifier, location, what, owner, "is empty");
        }
        else if (HasUnusableCharacter(identifier))
        {
            Report(DiagnosticDescriptors.UnusableIdentifier, location, what, owner, "has a control character, a line break or half a surrogate pair");
        }
        else if (identifier.Length > Database.LongestIdentifier)
        {
            Report(DiagnosticDescriptors.UnusableIdentifier, location, what, owner, $"is longer than {Database.LongestIdentifier} characters");
        }
        else if (_databases.FirstOrDefault(database => database.IsTooLong(identifier)) is { } database)
        {
            var shorter = _databases.Aggregate(identifier, static (name, database) => database.Shorten(name)).TrimEnd('_', ' ');
            Report(
                DiagnosticDescriptors.IdentifierTooLong,
                location,
                canRename && _givenNames.Add(shorter) ? FixProperties.None.Add(FixProperties.Name, shorter) : FixProperties.None,
                what,
                owner,
                database.Limit,
                database.Name);
        }
    }

    /// <summary>Warns of a dot in a table's name, which is not taken apart.</summary>
    private void CheckSchemaInTable(string? table, string? schema, Location? location)
    {
        var parts = table?.Split('.') ?? [];
        if (schema is null && parts.Length > 1 && parts.All(static part => part.Length > 0))
        {
            // A name of three parts holds a database, too, for which there is no property.
            var (before, after) = (parts[parts.Length - 2], parts[parts.Length - 1]);
            var fix = parts.Length == 2 ? FixProperties.None.Add(FixProperties.Schema, before).Add(FixProperties.Name, after) : FixProperties.None;
            Report(DiagnosticDescriptors.SchemaInTableName, location, fix, _type.Name, table!, before, after);
        }
    }

    /// <summary>Refuses the tables that SQLite and Auth101 itself use.</summary>
    private void CheckReservedTable(string? table, Location? location)
    {
        if (string.Equals(table, EntityDefinitions.MarkerTable, StringComparison.OrdinalIgnoreCase))
        {
            Report(DiagnosticDescriptors.UnusableIdentifier, location, "table", _type.Name, "is that of a table of Auth101's own");
        }
        else if (_isManaged && table?.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase) == true)
        {
            Report(DiagnosticDescriptors.UnusableIdentifier, location, "table", _type.Name, "starts with 'sqlite_', which SQLite keeps for itself");
        }
    }

    /// <summary>Whether a text has a control character, a line break or half a surrogate pair.</summary>
    internal static bool HasUnusableCharacter(string identifier)
    {
        for (var i = 0; i < identifier.Length; i++)
        {
            var c = identifier[i];
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                return true;
            }

            if (char.IsSurrogate(c))
            {
                if (i + 1 == identifier.Length || !char.IsSurrogatePair(c, identifier[i + 1]))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }

    private void CheckDuplicates()
    {
        for (var i = 0; i < _properties.Count; i++)
        {
            var property = _properties[i];
            var isReported = false;
            foreach (var earlier in _properties.Take(i))
            {
                if (property.Column.Field != EntityField.None && property.Column.Field == earlier.Column.Field)
                {
                    Report(
                        DiagnosticDescriptors.FieldTakenTwice, property.Location, earlier.Symbol.Name, property.Symbol.Name, property.Column.Field);
                }

                // The first holder is enough to name.
                if (!isReported && IsSameName(property.Column.Column, earlier.Column.Column))
                {
                    isReported = true;
                    Report(
                        DiagnosticDescriptors.ColumnMappedTwice,
                        property.Location,
                        OtherColumn(property, canNumber: _isManaged),
                        property.Column.Column,
                        earlier.Symbol.Name,
                        property.Symbol.Name);
                }

                if (property.Column.InputName is { } member && member == earlier.Column.InputName)
                {
                    // A user name has the member without being told.
                    var (input, other) = Inherited(property.Symbol, AttributeNames.SignUpInput) is not null ? (property, earlier) : (earlier, property);
                    Report(
                        DiagnosticDescriptors.ProtectedSignUpInput,
                        Inherited(input.Symbol, AttributeNames.SignUpInput) is { } signUpInput ? LocationOf(signUpInput) : input.Location,
                        input.Symbol.Name,
                        $"'{other.Symbol.Name}' has the member '{member}' already",
                        "SignUpInput");
                }

                // Name and image have the member without being told. Two with the same role are reported as that.
                if (property.Column.UpdateName is { } change && change == earlier.Column.UpdateName
                    && (property.Column.Field == EntityField.None || property.Column.Field != earlier.Column.Field))
                {
                    var (input, other) = Inherited(property.Symbol, AttributeNames.UserInput) is not null ? (property, earlier) : (earlier, property);
                    Report(
                        DiagnosticDescriptors.ProtectedSignUpInput,
                        Inherited(input.Symbol, AttributeNames.UserInput) is { } userInput ? LocationOf(userInput) : input.Location,
                        input.Symbol.Name,
                        $"'{other.Symbol.Name}' has the member '{change}' already",
                        "UserInput");
                }
            }
        }
    }

    /// <summary>A column that a property can have instead of one that is taken: the one that its name gives, or that with a number.</summary>
    private ImmutableDictionary<string, string?> OtherColumn(MappedProperty property, bool canNumber)
    {
        var name = SnakeCase.From(property.Symbol.Name);
        var candidates = canNumber ? Enumerable.Range(2, _properties.Count).Select(number => $"{name}_{number}").Prepend(name) : [name];
        var free = candidates.FirstOrDefault(candidate =>
            !_properties.Any(other => IsSameName(other.Column.Column, candidate))
            && !_givenNames.Contains(candidate)
            && (!_isManaged || !_definition.Fields.Any(definition => IsSameName(definition.Column, candidate))));
        if (free is null)
        {
            return FixProperties.None;
        }

        _givenNames.Add(free);
        return FixProperties.None.Add(FixProperties.Name, free);
    }

    /// <summary>Compared without case: SQLite, MySQL and SQL Server do not tell such columns apart.</summary>
    private static bool IsSameName(string first, string second) => string.Equals(first, second, StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds what a managed table needs and the class leaves out; asks for what an own table must have.</summary>
    private void AddGaps(List<ColumnModel> columns, string table)
    {
        foreach (var definition in _definition.Fields)
        {
            if (_claimedFields.Contains(definition.Field) || definition.IsAsked)
            {
                continue;
            }

            if (!_isManaged)
            {
                ReportMissing(definition, table);
                continue;
            }

            var column = definition.ColumnOf(userIdType: ColumnType.Guid);
            var sameName = MembersNamed(column.Property).ToList();
            if (_type.Name == column.Property || sameName.Count > 0)
            {
                var ignoring = sameName.Select(IgnoringAttribute).FirstOrDefault(static name => name is not null);
                ReportTaken(
                    $"the property '{column.Property}' to '{_type.Name}' because its table is managed",
                    $"{(ignoring is not null ? $"remove [{ignoring}] from that member" : "rename that member")} "
                    + $"or map a property with [MapsTo(\"column\", Field = {_kind}Field.{column.Property})]");
            }

            var clash = _properties.FirstOrDefault(
                property => IsSameName(property.Column.Column, column.Column));
            if (clash is not null)
            {
                Report(
                    DiagnosticDescriptors.ColumnMappedTwice,
                    clash.Location,
                    OtherColumn(clash, canNumber: false),
                    column.Column,
                    clash.Symbol.Name,
                    $"the field {definition.Field} that Auth101 adds");
            }

            columns.Add(column);
        }
    }

    /// <summary>Reports a field that an own table lacks. An ignored property of its name says that the table has no such column.</summary>
    private void ReportMissing(FieldDefinition definition, string table)
    {
        var name = definition.Name;
        var fix = _type.Name == name || MembersNamed(name).Any()
            ? FixProperties.None
            : FixProperties.None
                .Add(FixProperties.Declaration, definition.DeclarationOf(definition.ColumnOf(userIdType: ColumnType.Guid)))
                .Add(FixProperties.Name, definition.Column);
        if (definition.Field == EntityField.Email && _claimedFields.Contains(EntityField.UserName))
        {
            return;
        }

        if (definition.IsRequiredOnOwnTable)
        {
            Report(DiagnosticDescriptors.MissingField, _home, fix, _type.Name, table, definition.Field, _kind);
        }
        else if (definition.Loss is { } loss
            && !(definition.Field == EntityField.IsActive && _hasActiveWhen)
            && !string.IsNullOrWhiteSpace(table)
            && !MembersNamed(name).Any(static member => IgnoringAttribute(member) is not null))
        {
            Report(DiagnosticDescriptors.OptionalFieldMissing, _home, fix, _type.Name, definition.Field, loss, table);
        }
    }

    /// <summary>The columns with a role in the order of the definition, then the application's own in the order of their declaration.</summary>
    private IEnumerable<ColumnModel> InOrder(List<ColumnModel> columns)
    {
        var fields = _definition.Fields.Select(static definition => definition.Field).ToList();
        return columns.OrderBy(column => column.Field == EntityField.None ? fields.Count : fields.IndexOf(column.Field));
    }

    /// <summary>The members of the class and its bases with a name, as far as the class can see them.</summary>
    private IEnumerable<ISymbol> MembersNamed(string name)
    {
        for (var type = _type; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(name))
            {
                if (_compilation.IsSymbolAccessibleWithin(member, _type))
                {
                    yield return member;
                }
            }
        }
    }

    private TypeModel DescribeType(string fullName)
    {
        var containing = new List<string>();
        var visibility = Visibility(_type.DeclaredAccessibility);
        for (var outer = _type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containing.Insert(0, $"partial {Keyword(outer)} {CSharpIdentifier.Escape(outer.Name)}");
            visibility = (TypeVisibility)Math.Max((int)visibility, (int)Visibility(outer.DeclaredAccessibility));
        }

        return new TypeModel(
            _type.ContainingNamespace.IsGlobalNamespace ? string.Empty : CSharpIdentifier.FullName(_type.ContainingNamespace),
            CSharpIdentifier.Escape(_type.Name),
            Keyword(_type),
            fullName,
            SyntaxFacts.GetText(_type.DeclaredAccessibility),
            visibility,
            new EquatableArray<string>(containing),
            new EquatableArray<string>(SuppressedWarnings()))
        {
            HasSigningUp = _kind == EntityKind.User && HasBodyOfSigningUp(),
        };

        static TypeVisibility Visibility(Accessibility accessibility) => accessibility switch
        {
            Accessibility.Public => TypeVisibility.Public,
            Accessibility.Internal or Accessibility.ProtectedOrInternal => TypeVisibility.Internal,
            _ => TypeVisibility.Restricted,
        };

        static string Keyword(INamedTypeSymbol type) => type switch
        {
            { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
    }

    private static Location HomeOf(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.GetLocation()
        ?? type.Locations[0];

    private Location LocationOf(AttributeData attribute) => Here(attribute.ApplicationSyntaxReference?.GetSyntax(_cancellationToken).GetLocation());

    /// <summary>A place in this project: what is wrong with a base class of another one is reported on the class that inherits from it.</summary>
    private Location Here(Location? location) => location?.SourceTree is { } tree && _compilation.ContainsSyntaxTree(tree) ? location : _home;

    private void Report(DiagnosticDescriptor descriptor, Location? location, params object[] arguments) =>
        Report(descriptor, location, FixProperties.None, arguments);

    private void Report(DiagnosticDescriptor descriptor, Location? location, ImmutableDictionary<string, string?> fix, params object[] arguments) =>
        _problems.Add(new MappingProblem(descriptor, Here(location), fix, arguments));
}
