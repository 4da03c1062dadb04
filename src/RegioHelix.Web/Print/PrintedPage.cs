using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using RegioHelix.Web.MemberLists;

namespace RegioHelix.Web.Print;

/// <summary>A document as a page to print from.</summary>
internal static class PrintedPage
{
    /// <summary>For everybody who may read it.</summary>
    public static ContentHttpResult Of(string html) => TypedResults.Text(html, "text/html", Encoding.UTF8);

    /// <summary>With people in it: for who asks alone, and kept nowhere between.</summary>
    public static ContentHttpResult Private(HttpResponse response, string html)
    {
        MemberListEndpoints.KeepPrivate(response);
        return Of(html);
    }
}
