using RegioHelix.Registry.Strategies;

namespace RegioHelix.Studies.Strategies;

/// <summary>
/// Who takes part in projects, counted twice over: organisations, each once, and participations, an organisation once for each project that it is in.
/// Organisations of parts do not add up to those of the whole; participations do. An organisation is the registry's record; where that does not know it,
/// its folded name in its country (<see cref="PartnerKeys"/>). Source: common indicators 2021-2027, RCO 87 and RCR 84 against RCO 16 and RCO 81, from memory.
/// </summary>
/// <param name="Organisations">Organisations, each once.</param>
/// <param name="Participations">Participations.</param>
/// <param name="InSeveral">Organisations in more than one project.</param>
public sealed record ParticipationCount(int Organisations, int Participations, int InSeveral)
{
    /// <summary>Counts those who take part in some projects.</summary>
    /// <param name="projects">Those.</param>
    /// <param name="keys">What tells the organisations of the whole strategy apart.</param>
    internal static ParticipationCount From(IEnumerable<StrategyProject> projects, PartnerKeys keys) =>
        From(projects.SelectMany(project => project.Partners.Select(partner => (Project: project.Id, Organisation: keys.Of(partner)))));

    /// <summary>Counts pairs of project and organisation; the same pair twice is one participation.</summary>
    public static ParticipationCount From(IEnumerable<(Guid Project, string Organisation)> pairs)
    {
        var byOrganisation = pairs.Distinct().GroupBy(pair => pair.Organisation, StringComparer.Ordinal).Select(same => same.Count()).ToList();
        return new(byOrganisation.Count, byOrganisation.Sum(), byOrganisation.Count(projects => projects > 1));
    }
}
