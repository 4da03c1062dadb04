using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Organisations;

/// <summary>Parts of queries that the room shares.</summary>
internal static class OrganisationQueries
{
    /// <summary>Those that the actor may see: published ones and the actor's own.</summary>
    public static IQueryable<Organisation> VisibleTo(this RegistryDb db, Actor actor) =>
        actor.IsModerating ? db.Organisations
        : actor.PersonId is { } person ? db.Organisations.Where(one => one.IsPublished || db.OrganisationRoles.Any(role => role.OrganisationId == one.Id && role.PersonId == person))
        : db.Organisations.Where(one => one.IsPublished);

    /// <summary>Those that a filter asks for, pages aside.</summary>
    public static IQueryable<Organisation> Matching(this IQueryable<Organisation> organisations, RegistryDb db, Actor actor, OrganisationFilter filter)
    {
        if (filter.OnlyMine)
            organisations = organisations.Where(one => db.OrganisationRoles.Any(role => role.OrganisationId == one.Id && role.PersonId == actor.PersonId));
        if (filter.Name is { Length: > 0 } name && Spelling.Fold(name) is { Length: > 0 } folded)
            organisations = organisations.Where(one => one.NameKey.Contains(folded));
        if (filter.Kind is { } kind)
            organisations = organisations.Where(one => one.Kind == kind);
        if (filter.Region is { Length: > 0 } region)
            organisations = organisations.Where(one => one.RegionCode!.StartsWith(region));
        if (filter.Tag is { Length: > 0 } tag)
            organisations = organisations.Where(one => one.Tags.Contains(tag));
#pragma warning disable CA1310 // The database compares, by its own rules.
        if (filter.Regions is { Count: > 0 } regions)
            organisations = organisations.Where(one => regions.Any(begin => one.RegionCode!.StartsWith(begin)));
        if (filter.TagsBeginning is { Count: > 0 } beginnings)
            organisations = organisations.Where(one => one.Tags.Any(held => beginnings.Any(begin => held.StartsWith(begin))));
#pragma warning restore CA1310
        return organisations;
    }
}
