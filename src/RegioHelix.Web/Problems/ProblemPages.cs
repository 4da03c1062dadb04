using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using RegioHelix.Registry;
using RegioHelix.Studies;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Problems;

/// <summary>The one place where a refusal, a problem or a failure becomes an answer: a page for people, problem details for twins.</summary>
internal sealed partial class ProblemPages(RequestDelegate next, ILogger<ProblemPages> logger)
{
    /// <summary>Runs the rest; shows what went wrong.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var problem = await Try(context);
        if (problem is null || context.Response.HasStarted)
            return;
        var wait = context.Response.Headers.RetryAfter;
        Begin(context.Response, problem, wait);
        // A page that failed halfway has used up its scope's navigation state.
        await using var scope = context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        IResult answer = IsTwin(context) ? Details(context, problem) : Page(problem);
        try
        {
            await answer.ExecuteAsync(context);
        }
        catch (OutOfMemoryException) when (!context.Response.HasStarted)
        {
            // Not even the page that says so fits: a line does.
            Begin(context.Response, PageProblem.Of(Outage.Memory), wait);
            await context.Response.WriteAsync("The server has too little memory just now; try again in a minute.\n");
        }
    }

    private static void Begin(HttpResponse response, PageProblem problem, StringValues wait)
    {
        response.Clear();
        response.StatusCode = problem.Status;
        response.Headers.RetryAfter = wait.Count == 0 && problem.RetryAfter is { } seconds ? seconds.ToString(CultureInfo.InvariantCulture) : wait;
    }

    private async Task<PageProblem?> Try(HttpContext context)
    {
        try
        {
            await next(context);
            return IsBare(context.Response) ? context.Features.Get<PageProblem>() ?? PageProblem.Of(context.Response.StatusCode) : null;
        }
        catch (StudyRefusedException refused)
        {
            return PageProblem.Of(refused);
        }
        catch (DamagedFiguresException damaged)
        {
            // The address is asked again, once for each vintage that was found damaged, and shows the former one.
            if (!HttpMethods.IsGet(context.Request.Method) || context.Response.HasStarted)
                return PageProblem.Of(damaged);
            context.Response.Clear();
            context.Response.Redirect(context.Request.GetEncodedPathAndQuery());
            return null;
        }
        catch (ProblemsException problems) when (Outages.Find(problems) is null)
        {
            return PageProblem.Of(problems);
        }
        catch (RefusedException refused)
        {
            return PageProblem.Of(refused);
        }
        catch (BadHttpRequestException bad)
        {
            return PageProblem.Of(bad.StatusCode);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // The last resort of the site: whatever it is, the reader gets a page and the log gets the exception.
        catch (Exception exception) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            // The route, never the path, in which the secret of a mailed link may stand.
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            if (Outages.Find(exception) is { } outage)
            {
                LogOutage(route, outage, exception.GetType().Name);
                return PageProblem.Of(outage);
            }
            LogFailure(exception, route);
            return PageProblem.Of(StatusCodes.Status500InternalServerError);
        }
    }

    private static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 };

    private static readonly string[] Twins = [".json", ".csv", ".geojson", ".parquet", ".xlsx", ".zip"];

    private static bool IsTwin(HttpContext context) => context.Request.Path.Value is { } path && Twins.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static RazorComponentResult<ProblemDocument> Page(PageProblem problem) =>
        new(new Dictionary<string, object?> { [nameof(ProblemDocument.Problem)] = problem }) { StatusCode = problem.Status };

    private static ProblemHttpResult Details(HttpContext context, PageProblem problem)
    {
        var texts = context.RequestServices.GetRequiredService<IStringLocalizer<ProblemTexts>>();
        return TypedResults.Problem(
            title: texts[ProblemTexts.TitleOf(problem)],
            detail: problem.Explanation?.In(CultureInfo.CurrentUICulture) ?? texts[ProblemTexts.AdviceOf(problem)],
            statusCode: problem.Status,
            extensions: new Dictionary<string, object?>
            {
                ["suggestions"] = problem.Suggestions.Select(hit => new { hit.Kind, hit.Code, Name = hit.Name.In(CultureInfo.CurrentUICulture) }),
                ["offers"] = problem.Offers.Select(offer => new { offer.Switch, offer.Value, Href = QuerySwitches.Link(context.Request, (offer.Switch, offer.Value)) }),
                ["problems"] = problem.Problems.Select(found => InWords(found, CultureInfo.CurrentUICulture)),
            });
    }

    private static object InWords(Problem problem, CultureInfo culture) =>
        new { problem.File, problem.Line, problem.Column, problem.Rule, Value = problem.ValueIn(culture), Advice = problem.Advice.In(culture) };

    [LoggerMessage(LogLevel.Error, "The page {Route} failed")]
    private partial void LogFailure(Exception exception, string? route);

    // One line each: of an outage there are as many as people come.
    [LoggerMessage(LogLevel.Warning, "The page {Route} could not be answered: {Outage} ({Kind})")]
    private partial void LogOutage(string? route, Outage outage, string kind);
}
