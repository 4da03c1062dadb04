using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Registry;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Web.Forms;

/// <summary>
/// Answers a posted form: carried out, it leads on by a redirect, so that loading again posts nothing; refused, it shows its page again with what
/// was filled in and what is wrong at each field. Whoever may not change the thing gets 404 or 403 like everywhere.
/// </summary>
internal static class FormAnswer
{
    /// <summary>Carries a form out.</summary>
    /// <typeparam name="TPage">The page that the form stands on; its parameters are those of the route.</typeparam>
    /// <param name="http">The request.</param>
    /// <param name="page">The page's address.</param>
    /// <param name="form">The form's name on it.</param>
    /// <param name="change">Does what the form asks for, through a register; gives the address that it leads on to.</param>
    public static async Task<IResult> Carry<TPage>(HttpContext http, string page, string form, Func<PostedForm, Task<string>> change)
        where TPage : IComponent
    {
        var posted = new PostedForm(await http.Request.ReadFormAsync(http.RequestAborted));
        try
        {
            return TypedResults.LocalRedirect(await change(posted));
        }
        catch (ProblemsException wrong) when (Studies.Outages.Find(wrong) is null)
        {
            return Again<TPage>(http, page, form, posted, wrong.Problems, null, StatusCodes.Status400BadRequest);
        }
        catch (RefusedException refused) when (refused.Reason is RefusalReason.Outdated or RefusalReason.NotNow)
        {
            return Again<TPage>(http, page, form, posted, [], refused.Explanation, StatusCodes.Status409Conflict);
        }
    }

    private static RazorComponentResult<FormDocument> Again<TPage>(HttpContext http, string page, string form, PostedForm posted, IReadOnlyList<Problem> problems, Phrase? why, int status)
        where TPage : IComponent
    {
        http.RequestServices.GetRequiredService<FormState>().Refuse(form, posted, problems, why);
        // The links of the page are to speak of the page, not of where its form was posted.
        (http.Request.Method, http.Request.Path) = (HttpMethods.Get, page);
        return new(new Dictionary<string, object?> { [nameof(FormDocument.Page)] = typeof(TPage), [nameof(FormDocument.Parameters)] = Parameters<TPage>(http) }) { StatusCode = status };
    }

    private static Dictionary<string, object> Parameters<TPage>(HttpContext http) => typeof(TPage).GetProperties()
        .Where(property => property.GetCustomAttribute<ParameterAttribute>() is not null && http.Request.RouteValues.ContainsKey(property.Name))
        .ToDictionary(property => property.Name, property => (object)$"{http.Request.RouteValues[property.Name]}");
}
