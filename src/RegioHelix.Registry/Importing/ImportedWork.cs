using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.Importing;

/// <summary>Looks for work that somebody put into what an import brought: taking the import back would destroy it.</summary>
internal static class ImportedWork
{
    /// <summary>The name of an organisation that was edited, given to others, or made use of; null where there is none.</summary>
    public static async Task<string?> FindFirst(RegistryDb db, ImportBatch import, Guid[] organisations, Guid[] memberships, CancellationToken cancellation)
    {
        var importedBy = import.ImportedBy;
        var touched = db.Organisations.Where(one => organisations.Contains(one.Id) && (one.Version > 1
            || db.OrganisationRoles.Any(role => role.OrganisationId == one.Id && role.PersonId != importedBy)
            || db.Needs.Any(need => need.OrganisationId == one.Id)
            || db.Interests.Any(interest => interest.OrganisationId == one.Id)
            || db.Practices.Any(practice => practice.OrganisationId == one.Id)
            || db.Clusters.Any(cluster => cluster.Id == one.Id && cluster.Version > 1)
            || db.Memberships.Any(membership => (membership.MemberId == one.Id || membership.ClusterId == one.Id) && !memberships.Contains(membership.Id))));
        return await touched.Select(one => one.Name).FirstOrDefaultAsync(cancellation)
            ?? await db.Memberships.Where(one => memberships.Contains(one.Id) && one.Version > 1).Select(one => one.Member!.Name).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>How many of the people were changed by anything but the notice to them, use what they were given, or have got more; who they are is theirs.</summary>
    public static Task<int> CountTaken(RegistryDb db, Guid[] people, Guid[] roles, CancellationToken cancellation) => db.People.CountAsync(
        one => people.Contains(one.Id) && ((one.NoticeGivenAt == null ? one.Version > 1 : one.Version > 2)
            || db.Users.Any(account => account.PersonId == one.Id)
            || db.Consents.Any(consent => consent.PersonId == one.Id)
            || db.Participants.Any(place => place.PersonId == one.Id)
            || db.Ties.Any(tie => tie.OwnerId == one.Id || tie.OtherId == one.Id)
            || db.OrganisationRoles.Any(role => role.PersonId == one.Id && (role.Version > 1 || !roles.Contains(role.Id)))), cancellation);
}
