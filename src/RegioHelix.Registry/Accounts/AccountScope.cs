using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace RegioHelix.Registry.Accounts;

/// <summary>Opens Identity for one change.</summary>
internal static class AccountScope
{
    /// <summary>The accounts of a scope; what is changed through them, the trail notes as the actor's.</summary>
    public static UserManager<Account> Open(this AsyncServiceScope scope, Actor actor)
    {
        scope.ServiceProvider.GetRequiredService<RegistryDb>().Actor = actor;
        return scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
    }
}
