using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Partnerships;

/// <summary>Members of partnerships. Who keeps the board names them; an organisation is shown once somebody who speaks for it agreed.</summary>
public sealed class PartnershipMemberRegister(RegistryDatabase database)
{
    private const int Most = 200;

    /// <summary>Names one.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task<PartnershipMember> Add(Actor actor, Guid partnership, PartnershipMemberEntry entry, CancellationToken cancellation = default) => database.ChangeAlone(actor, Guard(partnership), async db =>
    {
        var held = await OpenMembers(db, actor, partnership, cancellation);
        var problems = new FieldProblems();
        var member = new PartnershipMember { PartnershipId = partnership, Role = ReadRole(entry.Role, problems), CreatedAt = database.Now };
        await ReadOrganisation(db, actor, member, entry.Organisation, problems, cancellation);
        if (RegionText.Read(entry.Region, null, "region", problems) is { } region)
            (member.RegionCode, member.RegionVersion) = (region.Value, region.Version);
        if (member.RegionCode is null && member.OrganisationId is null && problems.Problems.Count == 0)
            problems.Add("region", "missing", "", Phrase.Of("give a region, an organisation, or both"));
        if (held.Any(one => one.OrganisationId == member.OrganisationId && (member.OrganisationId is not null || one.RegionCode == member.RegionCode)))
            problems.Add(member.OrganisationId is null ? "region" : "organisation", "given-twice", entry.Region, Phrase.Of("this is a member already; change its role instead"));
        if (held.Count >= Most)
            problems.Add("region", "too-many", "", Phrase.Of($"a partnership has {Most} members at most"));
        problems.ThrowIfAny();
        return db.Add(member).Entity;
    }, cancellation);

    /// <summary>Names the regions of a territory that are no members yet, as participating ones.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task<int> AddRegions(Actor actor, Guid partnership, IEnumerable<NutsCode> regions, CancellationToken cancellation = default) => database.ChangeAlone(actor, Guard(partnership), async db =>
    {
        var held = (await OpenMembers(db, actor, partnership, cancellation)).Select(one => one.RegionCode).ToHashSet();
        NutsCode[] added = [.. regions.Where(region => held.Add(region.Value)).Take(Math.Max(0, Most - held.Count))];
        db.AddRange(added.Select(region => new PartnershipMember { PartnershipId = partnership, RegionCode = region.Value, RegionVersion = region.Version, Role = MemberRole.Participating, CreatedAt = database.Now }));
        return added.Length;
    }, cancellation);

    /// <summary>Gives one another role. An organisation that is to lead with others agrees anew, as that lets it change the board.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">There is no such role.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or changed since.</exception>
    public Task ChangeRole(Actor actor, Guid id, int version, string role, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var wanted = ReadRole(role, problems);
        problems.ThrowIfAny();
        return database.Change(actor, async db =>
        {
            var member = await db.Set<PartnershipMember>().FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound();
            var partnership = await PartnershipAccess.Open(db, actor, member.PartnershipId, rights => rights.MayLead, cancellation);
            if (member.Version != version)
                throw RefusedException.Outdated();
            if (wanted <= MemberRole.CoLeading && member.Role > MemberRole.CoLeading && member.OrganisationId != partnership.OrganisationId)
                member.AgreedAt = null;
            member.Role = wanted;
        }, cancellation);
    }

    /// <summary>Agrees for an organisation that it takes part and is named, or no longer.</summary>
    /// <exception cref="RefusedException">Not found, or not the actor's organisation.</exception>
    public Task Agree(Actor actor, Guid id, bool agrees, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var member = await db.Set<PartnershipMember>().FirstOrDefaultAsync(one => one.Id == id && one.OrganisationId != null, cancellation) ?? throw RefusedException.NotFound();
        if (!await db.PartnershipsFor(actor).AnyAsync(one => one.Id == member.PartnershipId, cancellation))
            throw RefusedException.NotFound();
        // No administrator agrees in the place of an organisation.
        if (!(await Access.FindRole(db, actor, member.OrganisationId!.Value, cancellation) >= RoleKind.Editor))
            throw RefusedException.NotAllowed();
        member.AgreedAt = agrees ? database.Now : null;
    }, cancellation);

    /// <summary>Takes one out. What it answered for stays, answered for by nobody.</summary>
    /// <exception cref="RefusedException">Not found, or neither who keeps the board nor the organisation itself.</exception>
    public Task Remove(Actor actor, Guid id, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var member = await db.Set<PartnershipMember>().FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound();
        var leaves = member.OrganisationId is { } own && await Access.FindRole(db, actor, own, cancellation) >= RoleKind.Editor;
        await PartnershipAccess.Open(db, actor, member.PartnershipId, rights => rights.MayLead || leaves, cancellation);
        db.Remove(member);
    }, cancellation);

    // Two who name the same member at once name it once.
    private static string Guard(Guid partnership) => $"partnership:{partnership}";

    private static async Task<List<PartnershipMember>> OpenMembers(RegistryDb db, Actor actor, Guid partnership, CancellationToken cancellation)
    {
        await PartnershipAccess.Open(db, actor, partnership, rights => rights.MayLead, cancellation);
        return await db.Set<PartnershipMember>().Where(one => one.PartnershipId == partnership).ToListAsync(cancellation);
    }

    private async Task ReadOrganisation(RegistryDb db, Actor actor, PartnershipMember member, string given, FieldProblems problems, CancellationToken cancellation)
    {
        if (PlainText.ReadLine(given, "organisation", 200, problems) is not { } name)
            return;
        var key = Spelling.Key(name);
        var found = await db.VisibleTo(actor).Where(one => one.Slug == name || one.NameKey == key).OrderBy(one => one.Slug == name ? 0 : 1).Take(2).ToListAsync(cancellation);
        if (found.Count == 0 || (found.Count > 1 && found[0].Slug != name))
        {
            problems.Add("organisation", "unknown-organisation", name, Phrase.Of("give the name in the address of its page; who is not registered here cannot agree to be named"));
            return;
        }
        (member.OrganisationId, member.RegionCode, member.RegionVersion) = (found[0].Id, found[0].RegionCode, found[0].RegionVersion);
        // Who speaks for an organisation agrees by naming it.
        member.AgreedAt = await Access.FindRole(db, actor, found[0].Id, cancellation) >= RoleKind.Editor ? database.Now : null;
    }

    private static MemberRole ReadRole(string given, FieldProblems problems)
    {
        foreach (var role in Enum.GetValues<MemberRole>().Where(role => role.ToString().Equals(given.Trim(), StringComparison.OrdinalIgnoreCase)))
            return role;
        problems.Add("role", "unknown-choice", given, Phrase.Of("choose one of the list"));
        return MemberRole.Observing;
    }
}
