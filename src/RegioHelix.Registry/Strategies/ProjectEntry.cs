using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>What a form or a row says about a project, unchecked.</summary>
public sealed record ProjectEntry : StrategyPartEntry<StrategyProject>
{
    /// <summary>The code of its call.</summary>
    public string Call { get; init; } = "";

    /// <summary>The code of its priority.</summary>
    public string Priority { get; init; } = "";

    /// <summary>Its title.</summary>
    public IReadOnlyList<FreeText> Title { get; init; } = [];

    /// <summary>All its money in euro.</summary>
    public string Budget { get; init; } = "";

    /// <summary>The Union's part in euro.</summary>
    public string EuShare { get; init; } = "";

    /// <summary>Its first day.</summary>
    public string StartsOn { get; init; } = "";

    /// <summary>Its last day.</summary>
    public string EndsOn { get; init; } = "";

    /// <summary>NUTS code of where it takes place.</summary>
    public string Region { get; init; } = "";

    /// <summary>The category of intervention.</summary>
    public string Category { get; init; } = "";

    internal override void ReadInto(StrategyProject part, StrategyNames names, FieldProblems problems)
    {
        part.Code = StrategyNames.ReadCode(Code, names.Projects, part.Id, problems);
        part.CallId = StrategyNames.Find(Call, names.Calls, "call", problems);
        part.PriorityId = StrategyNames.Find(Priority, names.Priorities, "priority", problems);
        part.Title = ReadName(Title, "title", problems);
        part.Budget = EuroText.Read(Budget, "budget", problems);
        part.EuShare = EuroText.Read(EuShare, "eu_share", problems);
        if (part is { Budget: { } all, EuShare: { } share } && share > all)
            problems.Add("eu_share", "share-above-whole", EuShare, Phrase.Of("the Union's part cannot be more than all the money"));
        part.StartsOn = DayText.Read(StartsOn, "starts_on", problems);
        part.EndsOn = DayText.Read(EndsOn, "ends_on", problems);
        DayText.Compare(part.StartsOn, part.EndsOn, "ends_on", problems);
        var region = RegionText.Read(Region, null, "region", problems);
        (part.RegionCode, part.RegionVersion) = (region?.Value, region?.Version);
        part.Category = PlainText.ReadLine(Category, "category", 200, problems);
    }
}

/// <summary>What a form or a row says about somebody who takes part, unchecked.</summary>
public sealed record PartnerEntry
{
    /// <summary>Its public name in addresses, where the registry knows it.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Its name; may be left out where the registry knows it.</summary>
    public string Name { get; init; } = "";

    /// <summary>A name of <see cref="ProjectRole"/>; blank for a partner.</summary>
    public string Role { get; init; } = "";

    /// <summary>NUTS code of where it is.</summary>
    public string Region { get; init; } = "";

    /// <summary>Its part of the budget in euro.</summary>
    public string Budget { get; init; } = "";

    /// <summary>Checks it into a partner; adds what is wrong.</summary>
    internal void ReadInto(ProjectPartner partner, Organisation? known, FieldProblems problems)
    {
        partner.OrganisationId = known?.Id;
        partner.Name = known is not null && string.IsNullOrWhiteSpace(Name) ? known.Name : PlainText.ReadRequiredLine(Name, "name", 300, problems);
        var word = Role.Trim();
        partner.Role = word.Equals(nameof(ProjectRole.Lead), StringComparison.OrdinalIgnoreCase) ? ProjectRole.Lead : ProjectRole.Partner;
        if (word.Length > 0 && !Enum.GetNames<ProjectRole>().Contains(word, StringComparer.OrdinalIgnoreCase))
            problems.Add("role", "unknown-word", word, Phrase.Of($"choose one of {string.Join(", ", Enum.GetNames<ProjectRole>())}"));
        var region = string.IsNullOrWhiteSpace(Region) ? known?.Region : RegionText.Read(Region, null, "region", problems);
        (partner.RegionCode, partner.RegionVersion) = (region?.Value, region?.Version);
        partner.Budget = EuroText.Read(Budget, "budget", problems);
    }
}
