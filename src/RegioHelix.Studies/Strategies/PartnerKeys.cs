using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Studies.Strategies;

/// <summary>
/// What tells the partners of a strategy's projects apart: the registry's record; where that does not know it, its folded name in its country. A row that
/// says less than another row of the strategy under the same folded name stands for the same organisation where only one can be meant.
/// </summary>
internal sealed class PartnerKeys
{
    private readonly ILookup<string, ProjectPartner> named;

    /// <summary>Prepares it.</summary>
    /// <param name="projects">All projects of the strategy.</param>
    public PartnerKeys(IEnumerable<StrategyProject> projects) => named = projects.SelectMany(project => project.Partners).ToLookup(partner => Spelling.Key(partner.Name), StringComparer.Ordinal);

    /// <summary>The key of a partner.</summary>
    public string Of(ProjectPartner partner)
    {
        if (partner.OrganisationId is { } id)
            return $"{id:N}";
        var name = Spelling.Key(partner.Name);
        if (Country(partner) is { } country)
            return InCountry(name, country);
        var meant = named[name].Select(other => other.OrganisationId is { } known ? $"{known:N}" : Country(other) is { } there ? InCountry(name, there) : null).OfType<string>().Distinct().ToList();
        return meant.Count == 1 ? meant[0] : $"{name}|";
    }

    private string InCountry(string name, string country)
    {
        var records = named[name].Where(other => other.OrganisationId is not null && (Country(other) ?? country) == country).Select(other => other.OrganisationId!.Value).Distinct().ToList();
        return records.Count == 1 ? $"{records[0]:N}" : $"{name}|{country}";
    }

    private static string? Country(ProjectPartner partner) => partner.RegionCode?[..2];
}
