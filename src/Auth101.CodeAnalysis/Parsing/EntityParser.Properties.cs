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

internal sealed partial class EntityParser
{
    /// <summary>What makes a name, written without its underscores, the name of a password.</summary>
    private static readonly string[] PasswordWords = ["password", "passwd", "passphrase", "passcode"];

    /// <summary>Whether a property has a type that the compiler does not know.</summary>
    private bool _hasUnknownType;

    /// <summary>The roles that properties take, rightly or wrongly: a wrong one is reported once and not as missing too.</summary>
    private readonly HashSet<EntityField> _claimedFields = [];

    /// <summary>The properties that have a problem of their own: that they have no column follows from it and is not reported too.</summary>
    private readonly HashSet<string> _reportedProperties = [];

    /// <summary>The public properties with a setter, reachable or not, that have no column: another mapper would find them.</summary>
    private readonly List<string> _unmappedProperties = [];

    private void ReadProperties()
    {
        foreach (var (property, hidingMember) in Properties())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var before = _problems.Count;
            ReadProperty(property, hidingMember);
            if (_problems.Skip(before).Any(static problem => problem.IsError))
            {
                _reportedProperties.Add(property.Name);
            }

            if (property is { DeclaredAccessibility: Accessibility.Public, SetMethod: not null }
                && !_properties.Any(mapped => mapped.Symbol.Name == property.Name))
            {
                _unmappedProperties.Add(property.Name);
            }
        }
    }

    /// <summary>
    /// The instance properties of the class and its bases, bases first; an override or a hiding property stands for the one that it replaces.
    /// A property that another kind of member hides comes with that member.
    /// </summary>
    private List<(IPropertySymbol Property, ISymbol? HidingMember)> Properties()
    {
        var properties = new List<(IPropertySymbol, ISymbol?)>();
        var nearest = new Dictionary<string, ISymbol>();
        for (var type = _type; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
        {
            var ofType = new List<(IPropertySymbol, ISymbol?)>();
            foreach (var member in type.GetMembers().Where(member => _compilation.IsSymbolAccessibleWithin(member, _type)))
            {
                nearest.TryGetValue(member.Name, out var other);
                if (IsInstanceProperty(member) && !IsInstanceProperty(other))
                {
                    ofType.Add(((IPropertySymbol)member, other));
                    nearest[member.Name] = member;
                }
                else if (other is null)
                {
                    nearest.Add(member.Name, member);
                }
            }

            properties.InsertRange(0, ofType);
        }

        return properties;

        static bool IsInstanceProperty(ISymbol? member) =>
            member is IPropertySymbol { IsStatic: false, IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true };
    }

    private void ReadProperty(IPropertySymbol property, ISymbol? hidingMember)
    {
        var location = property.Locations.FirstOrDefault();
        var mapsTo = Inherited(property, AttributeNames.MapsTo);
        var signUpInput = Inherited(property, AttributeNames.SignUpInput);
        var userInput = Inherited(property, AttributeNames.UserInput);
        var input = signUpInput ?? userInput;
        if (Inherited(property, AttributeNames.Ignore) is not null)
        {
            if (mapsTo is not null || input is not null)
            {
                Report(DiagnosticDescriptors.IgnoredButMapped, location, property.Name, mapsTo is not null ? "MapsTo" : ShortName(input!));
            }

            return;
        }

        if (IsNotMapped(property, mapsTo, input))
        {
            return;
        }

        var definition = FieldOf(property, mapsTo);
        if (definition is not null)
        {
            _claimedFields.Add(definition.Field);
        }

        var isAsked = mapsTo is not null || input is not null || definition is not null;
        if (!isAsked && (hidingMember is not null || property.DeclaredAccessibility != Accessibility.Public || !IsReachable(property.SetMethod)))
        {
            return;
        }

        var naming = mapsTo ?? Inherited(property, AttributeNames.Column);
        var column = naming?.ConstructorArguments.FirstOrDefault().Value as string ?? SnakeCase.From(property.Name);
        CheckIdentifier("column", column, property.Name, naming is null ? location : LocationOf(naming), canRename: _isManaged);
        if (CheckAccess(property, column, hidingMember)
            && CheckType(property) is { } type
            && (definition is null || CheckField(property, definition, type, mapsTo, signUpInput is not null)))
        {
            var before = _problems.Count;
            var said = mapsTo?.NamedArgument("ReadOnly") as bool?;
            var isReadOnly = said ?? IsComputed(property, definition, input);
            var described = Describe(property, column, definition, type, mapsTo, signUpInput) with { IsReadOnly = isReadOnly };
            described = described with
            {
                UpdateName = UpdateName(property, described, userInput),
                IsPublic = property.DeclaredAccessibility == Accessibility.Public,
                IsExported = mapsTo?.NamedArgument("Exported") is true,
            };
            if (said is true && _problems.Count == before)
            {
                CheckReadOnly(property, definition, input, LocationOf(mapsTo!));
            }

            if (described.Field == EntityField.IsActive)
            {
                CheckSense(property, described);
            }

            _properties.Add(new MappedProperty(property, described, Here(location)));
        }
    }

    /// <summary>Refuses to leave to others what Auth101 must write, and to read what it would not.</summary>
    private void CheckReadOnly(IPropertySymbol property, FieldDefinition? definition, AttributeData? input, Location location)
    {
        var reason = (_kind, definition?.Field) switch
        {
            (not EntityKind.User, _) => "Auth101 writes this table and gives none of its columns back",
            (_, EntityField.Id) => "sign-up must know the id; IdFactory on [Auth101User] makes one in your way",
            (_, EntityField.Email or EntityField.UserName) => $"sign-up writes the field {definition!.Field}",
            _ when input is not null => $"[{ShortName(input)}] has a client write it",
            _ => null,
        };
        if (reason is not null)
        {
            Report(DiagnosticDescriptors.CannotBeReadOnly, location, property.Name, reason, input is null ? "remove ReadOnly" : "remove one of the two");
        }
    }

    /// <summary>Whether generated code can read and write a property as its type says.</summary>
    private bool CheckAccess(IPropertySymbol property, string column, ISymbol? hidingMember)
    {
        var obstacle = hidingMember is not null ? $"is hidden by a member of '{hidingMember.ContainingType.Name}'; rename that member"
            : !IsReachable(property.SetMethod) ? $"has no setter that '{_type.Name}' can reach; add one"
            : !IsReachable(property.GetMethod) ? $"has no getter that '{_type.Name}' can reach; add one"
            : WithAccessors(property).Append(TypeOf(property)).Any(IsObsoleteAsError) ? "is obsolete as an error; make that a warning"
            : null;
        if (obstacle is not null)
        {
            var location = (hidingMember ?? property).Locations.FirstOrDefault() ?? property.Locations.FirstOrDefault();
            Report(DiagnosticDescriptors.NoAccessor, location, property.Name, column, obstacle);
            return false;
        }

        if (NullabilityAttribute(property) is { } attribute)
        {
            Report(
                DiagnosticDescriptors.WrongNullability,
                property.Locations.FirstOrDefault(),
                property.Name,
                $"has [{attribute}], which generated code does not follow",
                "the nullability in its type instead");
            return false;
        }

        return true;
    }

    /// <summary>How a column holds the values of a property; null if none can.</summary>
    private ColumnType? CheckType(IPropertySymbol property)
    {
        var type = TypeOf(property);
        if (IsUnknown(type))
        {
            _hasUnknownType = true;
            return null;
        }

        if (ColumnTypes.Of(type) is { } columnType)
        {
            return columnType;
        }

        var nearest = ColumnTypes.NearestTo(type, _databases.Contains(Database.PostgreSql)) is { } supported ? $"{supported} instead" : "a supported type";
        var mapping = (Inherited(property, AttributeNames.MapsTo) ?? Inherited(property, AttributeNames.SignUpInput)
            ?? Inherited(property, AttributeNames.UserInput))?.AttributeClass?.Name;
        Report(
            DiagnosticDescriptors.UnsupportedType,
            property.Locations.FirstOrDefault(),
            property.Name,
            property.Type.ToDisplayString(),
            nearest,
            mapping is null ? "put [Auth101Ignore] on it" : $"replace [{mapping.Replace("Attribute", string.Empty)}] by [Auth101Ignore]");
        return null;
    }

    private ColumnModel Describe(
        IPropertySymbol property, string column, FieldDefinition? definition, ColumnType columnType, AttributeData? mapsTo, AttributeData? signUpInput)
    {
        var type = TypeOf(property);
        return new ColumnModel
        {
            Property = CSharpIdentifier.Escape(property.Name),
            Column = column,
            Field = definition?.Field ?? EntityField.None,
            Type = columnType,
            TypeName = CSharpIdentifier.FullName(type.WithNullableAnnotation(NullableAnnotation.None)),
            IsEnum = type.TypeKind == TypeKind.Enum,
            DatabaseType = DatabaseType(property, mapsTo),
            Unit = Unit(property, definition, columnType, mapsTo),
            NullMeans = NullMeans(property, definition, mapsTo),
            IsNullable = IsNullable(property, definition),
            Origin = IsPositional(property) ? ColumnOrigin.PositionalParameter : ColumnOrigin.Property,
            IsRequired = property.IsRequired,
            IsInitOnly = property.SetMethod!.IsInitOnly,
            InputName = InputName(property, definition, signUpInput),
            MaxLength = columnType == ColumnType.String ? MaxLength(property, definition) : null,
            HasInitialValue = HasInitialValue(property),
            IsOptional = IsOptional(property),
            Case = CaseOf(property, definition),
            IsFoundInLowerCase = Setting(property, LookupSetting) is 1,
            IsUnique = Setting(property, UniqueSetting) is not false,
        };
    }

    /// <summary>
    /// Whether the constructor gives a value to a property that would have to be set otherwise: a parameter has a default, or [SetsRequiredMembers] promises
    /// one.
    /// </summary>
    private bool IsOptional(IPropertySymbol property) => UsedConstructor() is { } constructor
        && (IsPositional(property)
            ? constructor.Parameters.Any(parameter => parameter.Name == property.Name && parameter.IsOptional)
            : property.IsRequired && constructor.FindAttribute(AttributeNames.SetsRequiredMembers) is not null);

    /// <summary>
    /// Whether a property has an initializer other than <c>null!</c> or <c>default!</c>. Of a constructor, or of a class from another assembly, it is not
    /// known, so it is taken for granted.
    /// </summary>
    private static bool HasInitialValue(IPropertySymbol property)
    {
        var declarations = property.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).OfType<PropertyDeclarationSyntax>().ToList();
        return declarations.Count == 0
            || declarations.Any(static declaration => declaration.Initializer is { Value: not PostfixUnaryExpressionSyntax })
            || property.ContainingType.InstanceConstructors.Any(
                static constructor => constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is ConstructorDeclarationSyntax));
    }

    /// <summary>
    /// The shorter of the lengths that [MaxLength] and [StringLength] state. Of the columns with a role only those count whose values come from outside:
    /// Auth101 knows how long the others are, and that no address is longer than it takes.
    /// </summary>
    private static int? MaxLength(IPropertySymbol property, FieldDefinition? definition)
    {
        if (definition is not null and not { Field: EntityField.Name or EntityField.Image or EntityField.Email or EntityField.UserName })
        {
            return null;
        }

        // Without a length, or with -1, [MaxLength] stands for the most that a database has.
        var lengths = new[] { AttributeNames.MaxLength, AttributeNames.StringLength }
            .Select(name => Inherited(property, name)?.ConstructorArguments.FirstOrDefault().Value)
            .OfType<int>()
            .Where(length => length > 0 && (definition is not { Field: EntityField.Email, Text: { } address } || length < address.Length))
            .ToList();
        return lengths.Count == 0 ? null : lengths.Min();
    }

    /// <summary>
    /// Warns of what a sign-up by email and password would have to know and does not; in a broken mapping it may be meant for something else.
    /// </summary>
    private void CheckSignUp()
    {
        if (_kind != EntityKind.User || _problems.Any(static problem => problem.IsError))
        {
            return;
        }

        foreach (var property in _properties.Where(static property => property.Column is { NeedsSource: true, InputName: null }))
        {
            Report(
                DiagnosticDescriptors.SignUpCannotFill,
                property.Location,
                property.Symbol.Name,
                property.Column.Origin == ColumnOrigin.PositionalParameter ? "a place in the parameter list" : "'required'");
        }
    }

    /// <summary>An attribute of a property or of one that it overrides.</summary>
    private static AttributeData? Inherited(IPropertySymbol property, string name)
    {
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            if (current.FindAttribute(name) is { } attribute)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether the compiler does not know a type, or a part of it.</summary>
    private static bool IsUnknown(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => IsUnknown(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsUnknown),
        _ => false,
    };

    private FieldDefinition? FieldOf(IPropertySymbol property, AttributeData? mapsTo)
    {
        foreach (var argument in mapsTo?.NamedArguments ?? [])
        {
            if (argument.Key != "Field" || argument.Value.IsNull)
            {
                continue;
            }

            if (argument.Value.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration
                && enumeration.ToDisplayString() == $"Auth101.{_kind}Field")
            {
                var member = enumeration.GetMembers().OfType<IFieldSymbol>()
                    .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, argument.Value.Value));
                if (member is not null && _definition.Find(member.Name) is { } definition)
                {
                    return definition;
                }
            }

            Report(DiagnosticDescriptors.WrongFieldEnumeration, LocationOf(mapsTo!), SameFieldOfThisKind(argument.Value), property.Name, _kind);
            return null;
        }

        return _definition.Find(property.Name) is { IsAsked: false } named ? named : FieldOfKey(property);
    }

    /// <summary>The field of this entity that has the name of a field of another one, if there is one.</summary>
    private ImmutableDictionary<string, string?> SameFieldOfThisKind(TypedConstant field)
    {
        var name = (field.Type as INamedTypeSymbol)?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, field.Value))?.Name;
        return name is not null && _definition.Find(name) is not null
            ? FixProperties.None.Add(FixProperties.Field, $"{_kind}Field.{name}")
            : FixProperties.None;
    }

    private bool CheckField(
        IPropertySymbol property, FieldDefinition definition, ColumnType columnType, AttributeData? mapsTo, bool isSignUpInput)
    {
        var type = TypeOf(property);
        var isTime = columnType is ColumnType.DateTimeOffset or ColumnType.DateTime;
        var canBeTime = isTime || columnType is ColumnType.Int32 or ColumnType.Int64;
        var isCounted = canBeTime && UnitOf(mapsTo) != TimeUnit.Native;
        var (fits, expected) = definition.Type switch
        {
            FieldType.Flag when IsRoleOfTime(definition, property) && (isTime || isCounted) => (true, string.Empty),
            FieldType.Flag when definition.Field == EntityField.EmailVerified => (columnType is ColumnType.Boolean, "bool, DateTimeOffset? or DateTime?"),
            FieldType.Id or FieldType.UserId => (
                columnType is ColumnType.Guid or ColumnType.String or ColumnType.Int32 or ColumnType.Int64, "Guid, string, int or long"),
            FieldType.Text => (columnType is ColumnType.String, "string"),
            FieldType.Flag => (columnType is ColumnType.Boolean, "bool"),
            FieldType.Time => (isTime || isCounted, "DateTimeOffset or DateTime"),
            FieldType.Count => (columnType is ColumnType.Int32 or ColumnType.Int64, "int or long"),
            FieldType.Hash => (columnType is ColumnType.Guid or ColumnType.String, "Guid or string"),
            FieldType.Moment => (columnType is ColumnType.Int64, "long"),
            _ => throw new InvalidOperationException($"There is no property of {definition.Type}."),
        };
        if (!fits || type.TypeKind == TypeKind.Enum)
        {
            Report(
                DiagnosticDescriptors.WrongFieldType,
                property.Locations.FirstOrDefault(),
                property.Name,
                definition.Field,
                expected,
                property.Type.ToDisplayString(),
                AdviceOnType(property, definition, canBeTime));
            return false;
        }

        // A field that Auth101 leaves null at times needs a nullable property, unless the client always sends it.
        // Creation and change times and the password are always written, so they may be declared either way, and so are counts. A flag of an own table may be
        // null, and what the application says of a user need not be.
        var isNullable = IsNullable(property, definition);
        var isSaid = isSignUpInput || (!_isManaged && _kind == EntityKind.User && (property.IsRequired || IsPositional(property) || HasInitialValue(property)));
        var mayDiffer = definition is { Type: FieldType.Time, Need: FieldNeed.Optional } or { Need: FieldNeed.NullableAlways } or { Type: FieldType.Count }
            || (definition.Type == FieldType.Flag && (canBeTime || !_isManaged))
            || (definition.IsNullable && isSaid)
            || (!_isManaged && (definition.Need == FieldNeed.Asked || (definition.Field == EntityField.Email && HasUserName)));
        if (isNullable != definition.IsNullable && (!mayDiffer || definition.Need == FieldNeed.AskedNullable))
        {
            var typeName = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).TrimEnd('?');
            Report(
                DiagnosticDescriptors.WrongNullability,
                property.Locations.FirstOrDefault(),
                FixProperties.None.Add(FixProperties.Nullable, definition.IsNullable ? "true" : "false"),
                property.Name,
                $"takes the field {definition.Field}, which {(definition.IsNullable ? "can be null" : "always has a value")}",
                $"it as '{typeName}{(definition.IsNullable ? "?" : string.Empty)}'"
                + (definition.IsNullable && !_isManaged && _kind == EntityKind.User && definition.Need != FieldNeed.AskedNullable
                    ? " or, if its column is NOT NULL, give it an initial value"
                    : string.Empty));
            return false;
        }

        return true;
    }

    /// <summary>What to do with a property whose type its role does not take.</summary>
    private string AdviceOnType(IPropertySymbol property, FieldDefinition definition, bool canBeTime)
    {
        var mapsTo = Inherited(property, AttributeNames.MapsTo);
        var hasField = mapsTo?.NamedArguments.Any(static argument => argument.Key == "Field") == true;
        var column = mapsTo?.ConstructorArguments.FirstOrDefault().Value ?? SnakeCase.From(property.Name);
        var count = canBeTime && IsRoleOfTime(definition, property)
            ? $"say what it counts, as in [MapsTo(\"{column}\", {(hasField ? $"Field = {_kind}Field.{definition.Field}, " : string.Empty)}"
                + "Unit = TimeUnit.UnixSeconds)], or "
            : string.Empty;
        return count + AdviceOnRole(property, definition);
    }

    private string AdviceOnRole(IPropertySymbol property, FieldDefinition definition) =>
        (_definition.Find(property.Name) is null, definition.Field, Inherited(property, AttributeNames.MapsTo)) switch
        {
            (true, EntityField.IsActive, _) => "remove Field, and say with ActiveWhen on the class who may sign in: "
                + $"ActiveWhen = \"{{{property.Name}}} = 'active'\"",
            (true, _, _) => "change its type or remove Field: it is a column of the application then",
            (_, _, not null) => "change its type or rename the property",
            _ when _isManaged => "change its type or rename it",
            _ => $"change its type, or rename it and keep the column with [MapsTo({SymbolDisplay.FormatLiteral(SnakeCase.From(property.Name), quote: true)})]",
        };

    /// <summary>The JSON member of a property with [SignUpInput]. On the email, which is always sent, the attribute changes nothing.</summary>
    private string? InputName(IPropertySymbol property, FieldDefinition? definition, AttributeData? signUpInput)
    {
        if (definition?.Field == EntityField.UserName)
        {
            return UserNameInput;
        }

        if (signUpInput is null || definition?.Field == EntityField.Email)
        {
            return null;
        }

        var name = SnakeCase.From(property.Name);
        var reason = (_kind, definition?.Field) switch
        {
            (not EntityKind.User, _) => "only properties of the user come from sign-up",
            (_, EntityField.Id or EntityField.EmailVerified or EntityField.IsActive or EntityField.CreatedAt or EntityField.UpdatedAt
                or EntityField.NormalizedEmail or EntityField.NormalizedUserName or EntityField.DeletedAt) =>
                $"a client must not choose the field {definition!.Field}",
            _ when name is "email" or "password" => $"sign-up already has a member '{name}'",
            _ => null,
        };
        if (reason is not null)
        {
            Report(DiagnosticDescriptors.ProtectedSignUpInput, LocationOf(signUpInput), property.Name, reason, ShortName(signUpInput));
        }
        else if (ColumnTypes.Of(TypeOf(property)) is ColumnType.String or ColumnType.Bytes && IsPasswordLike(name))
        {
            Report(DiagnosticDescriptors.PasswordFromClient, LocationOf(signUpInput), property.Name, ShortName(signUpInput));
        }

        return name;
    }

    /// <summary>The JSON member by which a client changes a column afterwards: that of a property with [UserInput], and those of name and image.</summary>
    private string? UpdateName(IPropertySymbol property, ColumnModel column, AttributeData? userInput)
    {
        if (column.Field is EntityField.Name or EntityField.Image)
        {
            return column.IsReadOnly ? null : SnakeCase.From(column.Field.ToString());
        }

        if (userInput is null)
        {
            return null;
        }

        var name = SnakeCase.From(property.Name);
        var reason = (_kind, column.Field) switch
        {
            (not EntityKind.User, _) => "only properties of the user are changed by a client",
            (_, not EntityField.None) => $"a client must not choose the field {column.Field}",
            _ when name is "email" or "password" => $"the member '{name}' has a way of its own to be changed",
            _ => null,
        };
        if (reason is not null)
        {
            Report(DiagnosticDescriptors.ProtectedSignUpInput, LocationOf(userInput), property.Name, reason, ShortName(userInput));
        }
        else if (column.InputName is null && column.IsReferenceType && IsPasswordLike(name))
        {
            Report(DiagnosticDescriptors.PasswordFromClient, LocationOf(userInput), property.Name, ShortName(userInput));
        }

        return name;
    }

    /// <summary>An attribute as it is written.</summary>
    private static string ShortName(AttributeData attribute) => attribute.AttributeClass!.Name.Replace("Attribute", string.Empty);

    private static bool IsPasswordLike(string name)
    {
        var letters = name.Replace("_", string.Empty);
        return PasswordWords.Any(letters.Contains) || name.Split('_').Contains("pwd") || letters.EndsWith("secret", StringComparison.Ordinal);
    }

    /// <summary>
    /// Makes sure that an object initializer, after the constructor of a positional record or the parameterless one, sets all that must be set.
    /// </summary>
    private void CheckConstruction()
    {
        var constructor = UsedConstructor();
        if (constructor is null && !_type.IsStatic)
        {
            ReportNotConstructible(_type, "it has no constructor without parameters; add one, private if you like");
        }

        if (WithContainers(_type).Any(IsObsoleteAsError))
        {
            ReportNotConstructible(_type, "it is obsolete as an error; make that a warning");
        }

        if (constructor is not null && IsObsoleteAsError(constructor))
        {
            ReportNotConstructible(constructor, "its constructor is obsolete as an error; make that a warning");
        }

        foreach (var parameter in constructor?.Parameters ?? [])
        {
            var property = _properties.FirstOrDefault(property => property.Symbol.Name == parameter.Name);
            if (property?.Column.Origin != ColumnOrigin.PositionalParameter && !_reportedProperties.Contains(parameter.Name))
            {
                var isInherited = property is not null && !SymbolEqualityComparer.Default.Equals(property.Symbol.ContainingType, _type);
                ReportNotConstructible(parameter, isInherited
                    ? $"its parameter '{parameter.Name}' sets an inherited property, and inherited positional parameters are not supported; "
                        + "move it out of the parameter list"
                    : $"its parameter '{parameter.Name}' has no column; map it or move it out of the parameter list");
            }
        }

        if (constructor?.FindAttribute(AttributeNames.SetsRequiredMembers) is not null)
        {
            return;
        }

        for (var type = _type; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }
                    && !_reportedProperties.Contains(member.Name)
                    && !_properties.Any(property => property.Symbol.Name == member.Name))
                {
                    ReportNotConstructible(member, $"its required member '{member.Name}' has no column; map it or remove the required modifier");
                }
            }
        }
    }

    /// <summary>The constructor that generated code calls: that of a positional record, or else the one without parameters; null if there is neither.</summary>
    private IMethodSymbol? UsedConstructor() =>
        _type.InstanceConstructors.FirstOrDefault(IsPrimaryOfRecord)
        ?? _type.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty);

    private void ReportNotConstructible(ISymbol culprit, string reason) =>
        Report(DiagnosticDescriptors.NotConstructible, culprit.Locations.FirstOrDefault(), _type.Name, reason);

    /// <summary>The type of a property without nullability.</summary>
    private static ITypeSymbol TypeOf(IPropertySymbol property) => ColumnTypes.WithoutNull(property.Type);

    /// <summary>
    /// Whether the column may be null. A reference type in code without nullable annotations is taken as its field demands; an application
    /// column of such a type may be null.
    /// </summary>
    private static bool IsNullable(IPropertySymbol property, FieldDefinition? definition) => property.Type.IsReferenceType
        ? property.NullableAnnotation switch
        {
            NullableAnnotation.Annotated => true,
            NullableAnnotation.NotAnnotated => false,
            _ => definition?.IsNullable ?? true,
        }
        : property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private bool IsReachable(IMethodSymbol? accessor) => accessor is not null && _compilation.IsSymbolAccessibleWithin(accessor, _type);

    private bool IsPositional(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(_cancellationToken) is ParameterSyntax)
        && SymbolEqualityComparer.Default.Equals(property.ContainingType, _type);

    private bool IsPrimaryOfRecord(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(_cancellationToken) is RecordDeclarationSyntax { ParameterList.Parameters.Count: > 0 });
}
