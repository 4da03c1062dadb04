using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies;
using RegioHelix.Studies.Texts;
using RegioHelix.Web.Layout;

namespace RegioHelix.Web.Methods;

/// <summary>The twins of method pages and of the site's own texts.</summary>
internal static class MethodEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapMethodEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/methods.json", (MethodLibrary library) => Twin.Json(new { Methods = library.List() }));
        routes.MapGet("/methods/{measure}.json", Json);
        routes.MapGet("/about.json", (MethodLibrary library) => Twin.Json(Text(library.GetText("about"))));
        routes.MapGet("/glossary.json", (MethodLibrary library) => Twin.Json(Text(library.GetText("glossary"))));
    }

    /// <summary>What is said of a measure that has no page.</summary>
    internal static StudyRefusedException Unknown(string measure) => new(
        RefusalReason.Unknown,
        new LocalText(
            $"No method is called \"{Short(measure)}\". The list of methods has them all.",
            $"Geen methode heet \"{Short(measure)}\". De lijst van methoden heeft ze allemaal."));

    private static ContentHttpResult Json(string measure, MethodLibrary library) =>
        Twin.Json(Text(library.Find(measure) ?? throw Unknown(measure)));

    private static object Text(MethodDocument document) => new { document.Title, document.Markdown };

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
