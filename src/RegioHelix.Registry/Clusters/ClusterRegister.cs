using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Clusters;

/// <summary>What cluster organisations have beside: profile, members, labels, and the statistical clusters that they look after.</summary>
public sealed class ClusterRegister(RegistryDatabase database)
{
    /// <summary>Changes what a cluster organisation says of itself as one, and confirms it.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or no cluster organisation.</exception>
    public Task Describe(Actor actor, Guid cluster, ClusterEntry entry, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        entry.ReadInto(new ClusterProfile(), problems);
        problems.ThrowIfAny();
        return database.Change(actor, async db =>
        {
            var profile = await Open(db, actor, cluster, cancellation);
            entry.ReadInto(profile, new FieldProblems());
            (await db.Organisations.FirstAsync(one => one.Id == cluster, cancellation)).ConfirmedAt = database.Now;
        }, cancellation);
    }

    /// <summary>The members that the actor may see, in order of their names: all for those who belong to the cluster organisation.</summary>
    public async Task<IReadOnlyList<ClusterMembership>> ListMembers(Actor actor, Guid cluster, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var memberships = db.Memberships.Include(one => one.Member).Where(one => one.ClusterId == cluster);
        if (!actor.IsModerating && await Access.FindRole(db, actor, cluster, cancellation) is null)
            memberships = memberships.Where(one => one.Member!.IsPublished && one.Cluster!.IsPublished);
        return await memberships.OrderBy(one => one.Member!.NameKey).ToListAsync(cancellation);
    }

    /// <summary>The cluster organisations that an organisation belongs to, as far as they are public.</summary>
    public async Task<IReadOnlyList<Organisation>> ListClustersOf(Guid member, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.Memberships.Where(one => one.MemberId == member && one.Cluster!.IsPublished).Select(one => one.Cluster!).OrderBy(one => one.NameKey).ToListAsync(cancellation);
    }

    /// <summary>Adds a member; does nothing where it is one.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or no cluster organisation.</exception>
    public Task AddMember(Actor actor, Guid cluster, Guid member, DateOnly? since = null, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        await Open(db, actor, cluster, cancellation);
        if (cluster == member || !await db.VisibleTo(actor).AnyAsync(one => one.Id == member, cancellation))
            throw RefusedException.NotFound();
        if (!await db.Memberships.AnyAsync(one => one.ClusterId == cluster && one.MemberId == member, cancellation))
            db.Add(new ClusterMembership { ClusterId = cluster, MemberId = member, Since = since });
    }, cancellation);

    /// <summary>Removes a member from the list; the organisation stays.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task RemoveMember(Actor actor, Guid cluster, Guid member, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        await Open(db, actor, cluster, cancellation);
        db.Remove(await db.Memberships.FirstOrDefaultAsync(one => one.ClusterId == cluster && one.MemberId == member, cancellation) ?? throw RefusedException.NotFound());
    }, cancellation);

    /// <summary>Adds a label.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The days do not fit, or another label has no name.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or no cluster organisation.</exception>
    public Task<ClusterLabel> AddLabel(Actor actor, Guid cluster, ClusterLabelKind kind, string? otherName, DateOnly givenOn, DateOnly validUntil, string? evidence, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var name = kind == ClusterLabelKind.Other ? Texts.PlainText.ReadRequiredLine(otherName, "label", 120, problems) : null;
        var address = Texts.WebAddress.Read(evidence, "evidence", problems);
        if (validUntil < givenOn)
            problems.Add("valid_until", "impossible-days", $"{validUntil:yyyy-MM-dd}", Phrase.Of("a label cannot end before it was given"));
        problems.ThrowIfAny();
        return database.Change(actor, async db =>
        {
            await Open(db, actor, cluster, cancellation);
            return db.Add(new ClusterLabel { ClusterId = cluster, Kind = kind, OtherName = name, GivenOn = givenOn, ValidUntil = validUntil, Evidence = address }).Entity;
        }, cancellation);
    }

    /// <summary>Removes a label.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task RemoveLabel(Actor actor, Guid cluster, Guid label, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        await Open(db, actor, cluster, cancellation);
        db.Remove(await db.ClusterLabels.FirstOrDefaultAsync(one => one.Id == label && one.ClusterId == cluster, cancellation) ?? throw RefusedException.NotFound());
    }, cancellation);

    /// <summary>Says that the cluster organisation looks after a statistical cluster; does nothing where it says so already.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Region or activity is unknown.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or no cluster organisation.</exception>
    public Task Link(Actor actor, Guid cluster, string region, string activity, ClusterLinkBasis basis, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var code = RegionText.Read(region, null, "region", problems);
        if (ActivityCatalogue.Classify(activity) is ActivityCodeStatus.Unknown or ActivityCodeStatus.Aggregate)
            problems.Add("activity", "unknown-activity", activity, Phrase.Of("give a code of NACE Rev. 2, such as C15"));
        problems.ThrowIfAny();
        return database.Change(actor, async db =>
        {
            await Open(db, actor, cluster, cancellation);
            if (code is { } place && !await db.ClusterLinks.AnyAsync(one => one.ClusterId == cluster && one.RegionCode == place.Value && one.ActivityCode == activity, cancellation))
                db.Add(new ClusterLink { ClusterId = cluster, RegionCode = place.Value, RegionVersion = place.Version, ActivityCode = activity, Basis = basis });
        }, cancellation);
    }

    /// <summary>Takes such a link back.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Unlink(Actor actor, Guid cluster, Guid link, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        await Open(db, actor, cluster, cancellation);
        db.Remove(await db.ClusterLinks.FirstOrDefaultAsync(one => one.Id == link && one.ClusterId == cluster, cancellation) ?? throw RefusedException.NotFound());
    }, cancellation);

    /// <summary>The public cluster organisations that look after an activity in a region.</summary>
    public async Task<IReadOnlyList<Organisation>> ListLinked(string region, string activity, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.ClusterLinks.Where(one => one.RegionCode == region && one.ActivityCode == activity)
            .Join(db.Organisations.Where(one => one.IsPublished), link => link.ClusterId, organisation => organisation.Id, (link, organisation) => organisation)
            .OrderBy(one => one.NameKey).ToListAsync(cancellation);
    }

    private static async Task<ClusterProfile> Open(RegistryDb db, Actor actor, Guid cluster, CancellationToken cancellation)
    {
        await Access.Demand(db, actor, cluster, RoleKind.Editor, cancellation);
        return await db.Clusters.FirstOrDefaultAsync(one => one.Id == cluster, cancellation)
            ?? throw RefusedException.NotNow(Phrase.Of("this is no cluster organisation; change its kind first"));
    }
}
