namespace RegioHelix.Studies.PolicyBriefs;

/// <summary>What was found and published here about a region, a territory or a theme that a paper could cite?</summary>
/// <param name="observatory">What the figures say.</param>
/// <param name="registry">What people published.</param>
public sealed class FindingStudy(ObservatoryFindings observatory, RegistryFindings registry)
{
    /// <summary>Runs the study: by sections, each in its order.</summary>
    public async Task<IReadOnlyList<Finding>> Run(BriefSubject subject, CancellationToken cancellation = default) => [.. observatory.List(subject), .. await registry.List(subject, cancellation)];

    /// <summary>What people published alone, for a report that has the figures itself.</summary>
    public Task<IReadOnlyList<Finding>> RunPublished(BriefSubject subject, CancellationToken cancellation = default) => registry.List(subject, cancellation);
}
