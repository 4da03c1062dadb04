using RegioHelix.Registry;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;

namespace RegioHelix.Web.Organisations.Editing;

/// <summary>An organisation as somebody comes to look after it. The registers decide again about each change.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Role">The actor's role in it; null for none.</param>
/// <param name="Actor">Who comes.</param>
public sealed record EditedOrganisation(Organisation Organisation, RoleKind? Role, Actor Actor)
{
    /// <summary>True for who may change what it says of itself.</summary>
    public bool MayEdit => Actor.IsTrusted || Role >= RoleKind.Editor;

    /// <summary>True for who may make it public and give roles.</summary>
    public bool MayOwn => Actor.IsTrusted || Role == RoleKind.Owner;

    /// <summary>True for who may hide it.</summary>
    public bool MayHide => MayOwn || Actor.IsModerating;

    /// <summary>The address of its page for those who look after it.</summary>
    public string Page => $"/organisations/{Organisation.Slug}/edit";

    /// <summary>Opens it. To who has no part in it there is nothing here, public or not.</summary>
    /// <exception cref="RefusedException">Not found.</exception>
    public static async Task<EditedOrganisation> Open(Actor actor, string slug, OrganisationRegister organisations, RoleRegister roles, CancellationToken cancellation)
    {
        var organisation = await organisations.Get(actor, slug, cancellation);
        var role = await roles.Find(actor, organisation.Id, cancellation);
        return role is not null || actor.IsModerating ? new(organisation, role, actor) : throw RefusedException.NotFound();
    }
}
