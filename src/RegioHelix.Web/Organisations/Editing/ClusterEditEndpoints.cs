using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Web.Organisations.Editing;

/// <summary>What a cluster organisation has beside: its profile, members, labels, and the statistical clusters that it looks after.</summary>
internal static class ClusterEditEndpoints
{
    /// <summary>Adds them to an organisation's group.</summary>
    public static void MapClusterEditEndpoints(this IEndpointRouteBuilder edit)
    {
        edit.MapPost("/cluster", Describe);
        edit.MapPost("/members", AddMember);
        edit.MapPost("/members/remove", RemoveMember);
        edit.MapPost("/labels", AddLabel);
        edit.MapPost("/labels/remove", RemoveLabel);
        edit.MapPost("/links", AddLink);
        edit.MapPost("/links/remove", RemoveLink);
    }

    private static Task<IResult> Describe(string slug, HttpContext http, ClusterRegister clusters) => EditEndpoints.Carry(http, slug, "cluster", "saved", (edited, form) =>
    {
        var kept = edited.Organisation.Cluster ?? new ClusterProfile();
        return clusters.Describe(edited.Actor, edited.Organisation.Id, new()
        {
            Strategy = EditEndpoints.Texts(form, "strategy", kept.Strategy),
            Offering = EditEndpoints.Texts(form, "offering", kept.Offering),
            DeclaredMembers = form.NumberOrWrong("declared_members"),
            TeamFullTime = form.Text("team").Trim() is not { Length: > 0 } team ? null
                : double.TryParse(team.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var posts) ? posts : -1,
        }, http.RequestAborted);
    });

    private static Task<IResult> AddMember(string slug, HttpContext http, ClusterRegister clusters, OrganisationRegister organisations) => EditEndpoints.Carry(http, slug, "member", "saved", async (edited, form) =>
        await clusters.AddMember(edited.Actor, edited.Organisation.Id, (await OrganisationGiven.Find(edited.Actor, form.Text("member"), "member", organisations, http.RequestAborted)).Id, cancellation: http.RequestAborted));

    private static Task<IResult> RemoveMember(string slug, HttpContext http, ClusterRegister clusters) => EditEndpoints.Carry(http, slug, "member", "saved", async (edited, form) =>
    {
        var member = (await clusters.ListMembers(edited.Actor, edited.Organisation.Id, http.RequestAborted)).FirstOrDefault(one => one.Member!.Slug == form.Text("member"));
        await clusters.RemoveMember(edited.Actor, edited.Organisation.Id, member?.MemberId ?? Guid.Empty, http.RequestAborted);
    });

    private static Task<IResult> AddLabel(string slug, HttpContext http, ClusterRegister clusters) => EditEndpoints.Carry(http, slug, "label", "saved", async (edited, form) =>
        await clusters.AddLabel(edited.Actor, edited.Organisation.Id, form.Choice<ClusterLabelKind>("kind") ?? ClusterLabelKind.Other, form.Text("label"), form.Day("given_on"), form.Day("valid_until"), form.Text("evidence"), http.RequestAborted));

    private static Task<IResult> RemoveLabel(string slug, HttpContext http, ClusterRegister clusters) => EditEndpoints.Carry(http, slug, "label", "saved", (edited, form) =>
        clusters.RemoveLabel(edited.Actor, edited.Organisation.Id, form.Id("label"), http.RequestAborted));

    private static Task<IResult> AddLink(string slug, HttpContext http, ClusterRegister clusters) => EditEndpoints.Carry(http, slug, "link", "saved", (edited, form) =>
        clusters.Link(edited.Actor, edited.Organisation.Id, form.Text("region").Trim().ToUpperInvariant(), form.Text("activity").Trim().ToUpperInvariant(), ClusterLinkBasis.Declared, http.RequestAborted));

    private static Task<IResult> RemoveLink(string slug, HttpContext http, ClusterRegister clusters) => EditEndpoints.Carry(http, slug, "link", "saved", (edited, form) =>
        clusters.Unlink(edited.Actor, edited.Organisation.Id, form.Id("link"), http.RequestAborted));
}
