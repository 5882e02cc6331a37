using Auth101;

namespace Shop;

/// <summary>Names a user whose mapping is broken in a signature. With an error there the compiler would run no analyzer, and not one mistake of this folder would be reported.</summary>
public class Greeter(Auth101<Namesake> auth)
{
    public Auth101<Namesake> Auth => auth;
}
