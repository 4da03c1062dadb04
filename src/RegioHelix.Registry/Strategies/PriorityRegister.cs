using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>Priorities of strategies, with the cluster organisations that carry them.</summary>
public sealed class PriorityRegister(RegistryDatabase database) : StrategyPartRegister<StrategyPriority, PriorityEntry>(database)
{
    private protected override Task Complete(RegistryDb db, Actor actor, StrategyPriority part, PriorityEntry entry, FieldProblems problems, CancellationToken cancellation) =>
        LinkClusters(db, actor, part, entry, problems, cancellation);

    /// <summary>Makes a priority's cluster organisations those that are named, by their public names.</summary>
    internal static async Task LinkClusters(RegistryDb db, Actor actor, StrategyPriority part, PriorityEntry entry, FieldProblems problems, CancellationToken cancellation)
    {
        string[] named = [.. entry.Clusters.Select(slug => slug.Trim()).Where(slug => slug.Length > 0).Distinct().Take(100)];
        var found = await db.VisibleTo(actor).Where(one => named.Contains(one.Slug) && one.Kind == OrganisationKind.ClusterOrganisation).Select(one => new { one.Id, one.Slug }).ToListAsync(cancellation);
        foreach (var missing in named.Except(found.Select(one => one.Slug)))
            problems.Add("clusters", "unknown-cluster", missing, Phrase.Of("no cluster organisation has this name in its address"));
        var held = await db.Set<PriorityCluster>().Where(link => link.PriorityId == part.Id).ToListAsync(cancellation);
        db.RemoveRange(held.Where(link => found.All(one => one.Id != link.ClusterId)));
        foreach (var one in found.Where(one => held.All(link => link.ClusterId != one.Id)))
            db.Add(new PriorityCluster { PriorityId = part.Id, ClusterId = one.Id });
    }
}

/// <summary>Measures of strategies.</summary>
public sealed class MeasureRegister(RegistryDatabase database) : StrategyPartRegister<StrategyMeasure, MeasureEntry>(database);

/// <summary>Calls of strategies.</summary>
public sealed class CallRegister(RegistryDatabase database) : StrategyPartRegister<StrategyCall, CallEntry>(database);
