using RegioHelix.Studies.Search;

namespace RegioHelix.Web.Search;

/// <summary>Where a search hit leads.</summary>
public static class SearchLinks
{
    /// <summary>The address of a hit's page.</summary>
    public static string To(SearchHit hit) => hit.Kind switch
    {
        "region" or "country" => $"/regions/{Uri.EscapeDataString(hit.Code)}",
        "activity" => $"/activities/{Uri.EscapeDataString(hit.Code)}",
        "theme" => $"/themes/{Uri.EscapeDataString(hit.Code)}",
        "cluster" => $"/clusters/{Uri.EscapeDataString(hit.Code)}",
        "organisation" => $"/organisations/{Uri.EscapeDataString(hit.Code)}",
        "practice" => $"/practices/{Uri.EscapeDataString(hit.Code)}",
        "territory" => $"/territories/{Uri.EscapeDataString(hit.Code)}",
        "method" => $"/methods/{Uri.EscapeDataString(hit.Code)}",
        "term" => $"/glossary#{Uri.EscapeDataString(hit.Code)}",
        _ => "/" + hit.Code.TrimStart('/'),
    };
}
