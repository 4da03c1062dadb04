using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Strategies;

/// <summary>A project that a strategy pays for.</summary>
public sealed class StrategyProject : StrategyPart
{
    /// <summary>The call it won; null where the list does not say: a broken link.</summary>
    public Guid? CallId { get; internal set; }

    /// <summary>The priority that its own row names; null where it names none. The chain goes by the call where there is one.</summary>
    public Guid? PriorityId { get; internal set; }

    /// <summary>Its title.</summary>
    public FreeTexts Title { get; internal set; } = FreeTexts.None;

    /// <summary>All its money in euro; null where unknown, which is not nothing.</summary>
    public decimal? Budget { get; internal set; }

    /// <summary>The Union's part of it in euro; null where unknown.</summary>
    public decimal? EuShare { get; internal set; }

    /// <summary>Its first day; null where unknown.</summary>
    public DateOnly? StartsOn { get; internal set; }

    /// <summary>Its last day; null where unknown.</summary>
    public DateOnly? EndsOn { get; internal set; }

    /// <summary>NUTS code of where it takes place; null where unknown.</summary>
    public string? RegionCode { get; internal set; }

    /// <summary>The version of <see cref="RegionCode"/>.</summary>
    public NutsVersion? RegionVersion { get; internal set; }

    /// <summary>The category of intervention as its list writes it; null where it does not.</summary>
    public string? Category { get; internal set; }

    /// <summary>Who takes part.</summary>
    public List<ProjectPartner> Partners { get; } = [];
}

/// <summary>Somebody who takes part in a project. One organisation in two projects is two of these.</summary>
public sealed class ProjectPartner : RegistryRecord
{
    /// <summary>The project.</summary>
    public Guid ProjectId { get; internal set; }

    /// <summary>The organisation, where the registry knows it; null else.</summary>
    public Guid? OrganisationId { get; internal set; }

    /// <summary>The organisation; null where it was not loaded.</summary>
    public Organisation? Organisation { get; internal set; }

    /// <summary>Its name as the list or the form gives it.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>What it does in the project.</summary>
    public ProjectRole Role { get; internal set; }

    /// <summary>NUTS code of where it is; null where unknown.</summary>
    public string? RegionCode { get; internal set; }

    /// <summary>The version of <see cref="RegionCode"/>.</summary>
    public NutsVersion? RegionVersion { get; internal set; }

    /// <summary>Its part of the budget in euro; null where unknown, which is not nothing.</summary>
    public decimal? Budget { get; internal set; }

    /// <summary>The file that brought it; null where it was entered here.</summary>
    public Guid? ImportId { get; internal set; }

    /// <summary>The line of that file; null where it was entered here.</summary>
    public long? SourceLine { get; internal set; }
}

/// <summary>What an organisation does in a project.</summary>
public enum ProjectRole
{
    /// <summary>It answers for the project.</summary>
    Lead,

    /// <summary>It takes part.</summary>
    Partner,
}
