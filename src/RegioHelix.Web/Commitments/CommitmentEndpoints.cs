using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Commitments;
using RegioHelix.Studies.Commitments;
using RegioHelix.Studies.Exports;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Organisations;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Commitments;

/// <summary>The twins of the commitments, and what their forms change.</summary>
internal static class CommitmentEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapCommitmentEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/commitments.json", Json).Produces<CommitmentList>();
        routes.MapGet("/commitments.csv", Csv);
        routes.MapPost("/commitments/new", Add).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/commitments/{id:guid}/end", End).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/commitments/{id:guid}/put-off", PutOff).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/commitments/{id:guid}/acknowledge", Acknowledge).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/commitments/{id:guid}/answer", Answer).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/commitments/{id:guid}/show", Show).OwnFormsOnce().RequireAuthorization();
    }

    /// <summary>Which commitments an address asks for.</summary>
    internal static CommitmentQuestion Read(IQueryCollection query) => new()
    {
        Organisation = QuerySwitches.Text(query, "organisation"),
        OnlyMine = QuerySwitches.Text(query, "mine") == "yes",
        State = OrganisationSwitches.Enum<CommitmentState>(query, "state") ?? CommitmentState.All,
    };

    private static async Task<ContentHttpResult> Json(HttpContext http, Actor actor, CommitmentStudy study) => Twin.Json(await study.Run(actor, Read(http.Request.Query), http.RequestAborted));

    private static async Task<FileContentHttpResult> Csv(HttpContext http, Actor actor, CommitmentStudy study) => Twin.Csv(CommitmentCsv.Write(await study.Run(actor, Read(http.Request.Query), http.RequestAborted)), "commitments");

    private static Task<IResult> Add(HttpContext http, Actor actor, CommitmentRegister register) => FormAnswer.Carry<NewCommitmentPage>(http, "/commitments/new", "commitment", async form =>
    {
        var commitment = await register.Add(actor, new()
        {
            Own = form.Text("own"),
            OwnGives = form.Text("side") != "receives",
            Other = form.Text("other"),
            What = form.Text("what"),
            DueOn = form.Text("due_on"),
            Occasion = form.Choice<OccasionKind>("occasion") ?? OccasionKind.Other,
            OccasionName = form.Text("occasion_name"),
            OccasionLink = form.Text("occasion_link"),
            PromisedOn = form.Text("promised_on"),
            IsMine = form.Is("is_mine"),
        }, http.RequestAborted);
        return $"/commitments/{commitment.Id}?done=saved";
    });

    private static Task<IResult> End(Guid id, HttpContext http, Actor actor, CommitmentRegister register) => FormAnswer.Carry<CommitmentPage>(http, $"/commitments/{id}", "end", async form =>
    {
        await register.End(actor, id, form.Chosen<CommitmentStatus>("status"), form.Text("reason"), http.RequestAborted);
        return $"/commitments/{id}?done=state";
    });

    private static Task<IResult> PutOff(Guid id, HttpContext http, Actor actor, CommitmentRegister register) => FormAnswer.Carry<CommitmentPage>(http, $"/commitments/{id}", "put-off", async form =>
    {
        await register.PutOff(actor, id, form.Text("due_on"), http.RequestAborted);
        return $"/commitments/{id}?done=saved";
    });

    private static Task<IResult> Acknowledge(Guid id, HttpContext http, Actor actor, CommitmentRegister register) => Carry(id, "acknowledge", http, _ => register.Acknowledge(actor, id, http.RequestAborted));

    private static Task<IResult> Answer(Guid id, HttpContext http, Actor actor, CommitmentRegister register) => Carry(id, "answer", http, form => register.Answer(actor, id, form.Is("answers"), http.RequestAborted));

    private static Task<IResult> Show(Guid id, HttpContext http, Actor actor, CommitmentRegister register) => Carry(id, "show", http, form => register.Show(actor, id, form.Is("shows"), http.RequestAborted));

    private static Task<IResult> Carry(Guid id, string name, HttpContext http, Func<PostedForm, Task> change) => FormAnswer.Carry<CommitmentPage>(http, $"/commitments/{id}", name, async form =>
    {
        await change(form);
        return $"/commitments/{id}?done=state";
    });
}
