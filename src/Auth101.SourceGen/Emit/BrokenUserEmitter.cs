using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Printing;

namespace Auth101.SourceGen.Emit;

/// <summary>
/// What stands for the code of a user class whose mapping has an error. With an error in a declaration the compiler runs no analyzer, and a user class that
/// lacks its interface is one where a signature names the class; so the interface is there. An error that nothing can switch off keeps the program from
/// compiling all the same.
/// </summary>
internal static class BrokenUserEmitter
{
    private const string Reason = "This part is here for the sake of signatures that name the class: "
        + "without it the compiler would stop at them, before it has run the analyzers that say what is wrong.";

    private const string Cause = "its mapping has an error, which the AUTH messages tell. "
        + "If there are none, Auth101 does not know the type of a property, which another source generator writes.";

    public static GeneratedFile Emit(BrokenUser user)
    {
        var type = user.Type;
        var hook = $"global::Auth101.IAuth101User<{type.FullName}>";
        var writer = SourceWriter.StartFile(type.Namespace);
        using (writer.PartialType(type, $" : {hook}"))
        {
            writer.WriteLines($"""
                // {Reason}
                #error {type.DisplayName} has no code of Auth101: {Cause}
                static global::Auth101.Auth101Model<{type.FullName}> {hook}.Model => throw new global::System.InvalidOperationException();
                """);
            if (type.HasSigningUp)
            {
                writer.WriteLines($"partial void {TypeModel.SigningUp}();");
            }
        }

        return new GeneratedFile($"{user.FilePrefix}.Broken.g.cs", writer.ToString());
    }
}
