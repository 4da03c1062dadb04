using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Importing;

/// <summary>
/// Writes organisations as a list that an import reads back, CSV or XLSX. Texts that a spreadsheet would run as a formula are marked as text.
/// No person is in it.
/// </summary>
public sealed class OrganisationExport(RegistryDatabase database)
{
    /// <summary>Writes what the actor may see, in order of the names.</summary>
    /// <param name="actor">For whom.</param>
    /// <param name="format">CSV or XLSX.</param>
    /// <param name="target">Where to.</param>
    /// <param name="cluster">The cluster organisation whose members alone are written; null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many were written.</returns>
    public async Task<int> Write(Actor actor, ListFormat format, Stream target, Guid? cluster = null, CancellationToken cancellation = default)
    {
        var organisations = await Choose(actor, cluster, cancellation);
        await ListFile.Write(target, format, "organisations", RosterColumns.Fields, organisations.Select(Row), cancellation);
        return organisations.Count;
    }

    // In the order of RosterColumns.Fields.
    private static string[] Row(Organisation one)
    {
        var description = one.Description.FirstOrDefault();
        return
        [
            one.Name, string.Join("; ", one.OtherNames), one.Kind.ToString(), one.Size?.ToString() ?? "", one.Website ?? "", one.MailBox ?? "", one.Town ?? "", one.RegionCode ?? "",
            one.RegionVersion is { } version ? ((int)version).ToString(CultureInfo.InvariantCulture) : "", one.FoundedYear?.ToString(CultureInfo.InvariantCulture) ?? "",
            string.Join("; ", one.Languages), string.Join("; ", one.Tags), description?.Text ?? "", description?.Language ?? "",
        ];
    }

    private async Task<IReadOnlyList<Organisation>> Choose(Actor actor, Guid? cluster, CancellationToken cancellation)
    {
        await using var db = database.Read();
        var visible = db.VisibleTo(actor);
        if (cluster is { } one)
        {
            if (!await visible.AnyAsync(organisation => organisation.Id == one, cancellation))
                throw RefusedException.NotFound();
            // Who belongs to the cluster organisation sees its members, public or not.
            var all = actor.IsModerating || await Access.FindRole(db, actor, one, cancellation) is not null ? db.Organisations : visible;
            visible = all.Where(organisation => db.Memberships.Any(membership => membership.ClusterId == one && membership.MemberId == organisation.Id));
        }
        return await visible.OrderBy(organisation => organisation.NameKey).ThenBy(organisation => organisation.Id).ToListAsync(cancellation);
    }
}
