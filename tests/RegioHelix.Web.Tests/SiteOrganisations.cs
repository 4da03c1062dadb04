using RegioHelix.Registry;
using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Invented;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Web.Tests;

/// <summary>What the site's registry holds: an invented community of forty, a cluster organisation with one member, and one that is not published.</summary>
internal static class SiteOrganisations
{
    private static readonly InventedPlace[] Places =
    [
        new(new("ITH3", NutsVersion.Nuts2013), "Veneto", 3, ["C15", "C14"]),
        new(new("FI19", NutsVersion.Nuts2013), "West Finland", 1, ["C28"]),
    ];

    public static async Task Add(IServiceProvider services)
    {
        await services.GetRequiredService<InventedRegister>().Load(7, Places, 40);
        var shoe = await Publish(services, new()
        {
            Name = "Unit Shoe <script>alert(1)</script>",
            Kind = OrganisationKind.Company,
            Region = "ITH3",
            Tags = ["C15"],
            Languages = ["nl"],
            MailBox = "info@unit.example",
            Description = [new("en", "Makes shoes.\n<img src=x onerror=alert(1)>")],
        });
        var (clusters, cluster) = (services.GetRequiredService<ClusterRegister>(), await Publish(services, new() { Name = "Unit Cluster", Kind = OrganisationKind.ClusterOrganisation }));
        await clusters.AddMember(Actor.Command, cluster.Id, shoe.Id);
        await clusters.AddLabel(Actor.Command, cluster.Id, ClusterLabelKind.Gold, null, new(2026, 1, 1), new(2099, 1, 1), null);
        await services.GetRequiredService<OrganisationRegister>().Add(Actor.Command, new() { Name = "Hidden Works", Region = "ITH3", Tags = ["C15"] });
        await Offer(services, shoe, "A named need", isAnonymous: false);
        await Offer(services, shoe, "An unnamed need", isAnonymous: true);
    }

    private static async Task<Organisation> Publish(IServiceProvider services, OrganisationEntry entry)
    {
        var register = services.GetRequiredService<OrganisationRegister>();
        var added = await register.Add(Actor.Command, entry);
        await register.Publish(Actor.Command, added.Id, true);
        return added;
    }

    private static async Task Offer(IServiceProvider services, Organisation owner, string title, bool isAnonymous)
    {
        var register = services.GetRequiredService<NeedRegister>();
        var need = await register.Add(Actor.Command, owner.Id, new() { Type = NeedType.TechnologyRequest, Title = [new("en", title)], Description = [new("en", "Something to glue soles with.")], ReadinessFrom = 4, Languages = ["nl"], Tags = ["C15"], IsAnonymous = isAnonymous });
        await register.Publish(Actor.Command, need.Id);
    }
}
