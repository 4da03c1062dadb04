using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Clusters;

/// <summary>What cluster organisations do, the same on every database.</summary>
public abstract class ClusterContract(RegistryFixture fixture)
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    [Fact]
    public async Task A_cluster_organisation_has_members_labels_and_statistical_clusters()
    {
        var database = fixture.Fresh();
        var (clusters, owner) = (new ClusterRegister(database), await Cast.Person(database, "Ada"));
        var cluster = await Cast.Organisation(database, owner, "Invented Leather Cluster", OrganisationKind.ClusterOrganisation);
        var shown = await Cast.Organisation(database, owner, "Tannery");
        var hidden = await Cast.Organisation(database, owner, "Shoes", published: false);
        await clusters.Describe(owner, cluster.Id, new ClusterEntry { Strategy = [new("en", "Together")], DeclaredMembers = 40, TeamFullTime = 2.5 }, TestContext.Current.CancellationToken);
        await clusters.AddMember(owner, cluster.Id, shown.Id, Day, TestContext.Current.CancellationToken);
        await clusters.AddMember(owner, cluster.Id, shown.Id, cancellation: TestContext.Current.CancellationToken);
        await clusters.AddMember(owner, cluster.Id, hidden.Id, cancellation: TestContext.Current.CancellationToken);
        var label = await clusters.AddLabel(owner, cluster.Id, ClusterLabelKind.Gold, null, Day, Day.AddYears(3), "https://labels.example/7", TestContext.Current.CancellationToken);
        await clusters.Link(owner, cluster.Id, "ITH3", "C15", ClusterLinkBasis.Declared, TestContext.Current.CancellationToken);
        await clusters.Link(owner, cluster.Id, "ITH3", "C15", ClusterLinkBasis.FromMembers, TestContext.Current.CancellationToken);

        var read = (await new OrganisationRegister(database).Get(Actor.Anonymous, cluster.Slug, TestContext.Current.CancellationToken)).Cluster!;
        Assert.Equal((40, 2.5, "Together"), (read.DeclaredMembers, read.TeamFullTime, read.Strategy.In("nl")!.Text));
        Assert.Equal((ClusterLabelKind.Gold, true, false), (Assert.Single(read.Labels).Kind, label.HoldsOn(Day), label.HoldsOn(Day.AddYears(4))));
        Assert.Equal(("ITH3", "C15", ClusterLinkBasis.Declared), Assert.Single(read.Links) is var link ? (link.RegionCode, link.ActivityCode, link.Basis) : default);
        Assert.Equal(["Shoes", "Tannery"], (await clusters.ListMembers(owner, cluster.Id, TestContext.Current.CancellationToken)).Select(one => one.Member!.Name));
        Assert.Equal(["Tannery"], (await clusters.ListMembers(Actor.Anonymous, cluster.Id, TestContext.Current.CancellationToken)).Select(one => one.Member!.Name));
        Assert.Equal([cluster.Name], (await clusters.ListClustersOf(shown.Id, TestContext.Current.CancellationToken)).Select(one => one.Name));
        Assert.Equal([cluster.Name], (await clusters.ListLinked("ITH3", "C15", TestContext.Current.CancellationToken)).Select(one => one.Name));
        Assert.Empty(await clusters.ListLinked("ITH3", "C14", TestContext.Current.CancellationToken));

        await clusters.RemoveMember(owner, cluster.Id, shown.Id, TestContext.Current.CancellationToken);
        await clusters.RemoveLabel(owner, cluster.Id, label.Id, TestContext.Current.CancellationToken);
        await clusters.Unlink(owner, cluster.Id, link.Id, TestContext.Current.CancellationToken);
        read = (await new OrganisationRegister(database).Get(owner, cluster.Slug, TestContext.Current.CancellationToken)).Cluster!;
        Assert.Equal((0, 0, 1), (read.Labels.Count, read.Links.Count, (await clusters.ListMembers(owner, cluster.Id, TestContext.Current.CancellationToken)).Count));
    }

    [Fact]
    public async Task Strangers_change_nothing_and_learn_nothing_of_hidden_members()
    {
        var database = fixture.Fresh();
        var (clusters, owner, stranger) = (new ClusterRegister(database), await Cast.Person(database, "Ada"), await Cast.Person(database, "Ben"));
        var cluster = await Cast.Organisation(database, owner, "Cluster", OrganisationKind.ClusterOrganisation);
        var foreign = await Cast.Organisation(database, stranger, "Foreign", published: false);
        await Cast.Refused(RefusalReason.NotAllowed, () => clusters.AddMember(stranger, cluster.Id, foreign.Id));
        await Cast.Refused(RefusalReason.NotFound, () => clusters.AddMember(owner, cluster.Id, foreign.Id));
        await Cast.Refused(RefusalReason.NotAllowed, () => clusters.Describe(Actor.Anonymous, cluster.Id, new()));
        await Cast.Refused(RefusalReason.NotNow, () => clusters.Describe(stranger, foreign.Id, new()));
    }

    [Fact]
    public async Task Impossible_labels_and_links_are_problems()
    {
        var database = fixture.Fresh();
        var clusters = new ClusterRegister(database);
        var id = Guid.CreateVersion7();
        await Assert.ThrowsAsync<ProblemsException>(() => clusters.AddLabel(Actor.Command, id, ClusterLabelKind.Other, " ", Day, Day.AddDays(-1), null, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ProblemsException>(() => clusters.Link(Actor.Command, id, "ITH3", "TOTAL", ClusterLinkBasis.Declared, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ProblemsException>(() => clusters.Describe(Actor.Command, id, new ClusterEntry { TeamFullTime = double.NaN, DeclaredMembers = -1 }, TestContext.Current.CancellationToken));
    }
}

public sealed class SqliteClusterTests(SqliteFixture fixture) : ClusterContract(fixture);

public sealed class PostgresClusterTests(PostgresFixture fixture) : ClusterContract(fixture);
