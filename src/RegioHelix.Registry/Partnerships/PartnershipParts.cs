using Microsoft.Extensions.DependencyInjection;

namespace RegioHelix.Registry.Partnerships;

/// <summary>The registers of partnerships.</summary>
internal static class PartnershipParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PartnershipRegister>();
        services.AddSingleton<PartnershipMemberRegister>();
        services.AddSingleton<PartnershipStageRegister>();
        services.AddSingleton<BoardRegister>();
    }
}
