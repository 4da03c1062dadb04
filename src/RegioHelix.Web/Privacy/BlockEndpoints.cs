using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Organisations;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Privacy;

/// <summary>Whom somebody wants nothing to do with: set and taken back by that person alone.</summary>
internal static class BlockEndpoints
{
    /// <summary>What begins the choice of an organisation, by its name in addresses.</summary>
    internal const string Organisation = "organisation:";

    /// <summary>What begins the choice of a person with a public profile, by that name.</summary>
    internal const string Public = "public:";

    /// <summary>What begins the choice of a person whose name the actor is shown, by the id.</summary>
    internal const string Known = "known:";

    private const string Page = "/account/blocks";

    /// <summary>Adds them.</summary>
    public static void MapBlockEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Page, Set).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/account/blocks/{block:guid}/remove", Remove).OwnFormsOnce().RequireAuthorization();
    }

    private static Task<IResult> Set(HttpContext http, Actor actor, BlockRegister blocks, OrganisationRegister organisations, PeopleRegister people) => FormAnswer.Carry<BlocksPage>(http, Page, "block", async form =>
    {
        var (whom, cancellation) = (form.Text("whom"), http.RequestAborted);
        if (whom.StartsWith(Known, StringComparison.Ordinal))
            await blocks.BlockPerson(actor, Guid.TryParse(whom[Known.Length..], out var id) ? id : throw RefusedException.NotFound(), cancellation);
        else if (whom.StartsWith(Public, StringComparison.Ordinal))
            await blocks.BlockPerson(actor, (await people.FindPublic(whom[Public.Length..], cancellation) ?? throw RefusedException.NotFound()).Id, cancellation);
        else
            await blocks.BlockOrganisation(actor, (await Named(actor, whom, form, organisations, cancellation)).Id, cancellation);
        return Page + "?done=blocked";
    });

    private static Task<IResult> Remove(Guid block, HttpContext http, Actor actor, BlockRegister blocks) => FormAnswer.Carry<BlocksPage>(http, Page, "unblock-" + block, async _ =>
    {
        await blocks.Unblock(actor, block, http.RequestAborted);
        return Page + "?done=unblocked";
    });

    private static Task<Organisation> Named(Actor actor, string whom, PostedForm form, OrganisationRegister organisations, CancellationToken cancellation) =>
        whom.StartsWith(Organisation, StringComparison.Ordinal) ? organisations.Get(actor, whom[Organisation.Length..], cancellation)
        : string.IsNullOrWhiteSpace(form.Text("organisation")) ? throw new ProblemsException(new Problem("organisation", 0, 0, "nothing-chosen", "", Phrase.Of("choose a person or an organisation")))
        : OrganisationGiven.Find(actor, form.Text("organisation"), "organisation", organisations, cancellation);
}
