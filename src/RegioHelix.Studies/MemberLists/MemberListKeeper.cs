using RegioHelix.Registry;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Tags;

namespace RegioHelix.Studies.MemberLists;

/// <summary>Turns a list into a cluster organisation with its members: a draft that those with a role in it see, and nobody else until they publish it.</summary>
public sealed class MemberListKeeper(OrganisationRegister organisations, ImportRegister imports)
{
    /// <summary>Makes the draft; members that are registered already are joined, not added again.</summary>
    /// <param name="actor">Who owns it.</param>
    /// <param name="list">The list.</param>
    /// <param name="name">What the cluster organisation is called.</param>
    /// <param name="region">The region that the list was seen in; null for none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The slug of the cluster organisation.</returns>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The name is missing or too long.</exception>
    /// <exception cref="RefusedException">Nobody is signed in.</exception>
    public async Task<string> Keep(Actor actor, MemberList list, string name, string? region, CancellationToken cancellation = default)
    {
        var cluster = await organisations.Add(actor, new() { Name = name, Kind = OrganisationKind.ClusterOrganisation, Region = region }, cancellation);
        var roster = new Roster("members", ["name", "kind", "town", "region", "tags"], [.. list.Members.Select(Row)]);
        await imports.Import(actor, roster, RosterColumns.Guess(roster), cluster.Id, cancellation: cancellation);
        return cluster.Slug;
    }

    private static RosterRow Row(ListedMember member) => new(
        member.Line, [member.Name, "company", member.Region is null || !member.Place.StartsWith(member.Region, StringComparison.OrdinalIgnoreCase) ? member.Place : "", member.Region ?? "", string.Join(';', member.Activities.Select(code => new Tag(TagSchemes.NaceCode, code)))]);
}
