using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Web.Charts;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Layout;

/// <summary>What a page starts from: its address, whose switches it reads, and the words for figures.</summary>
public abstract class SitePage : ComponentBase
{
    private bool isInitialised;

    /// <summary>The request that the page answers.</summary>
    [CascadingParameter]
    protected HttpContext Http { get; set; } = null!;

    /// <summary>How figures read.</summary>
    [Inject]
    protected FigureWords Words { get; set; } = null!;

    [Inject]
    private FiguresOnPage Figures { get; set; } = null!;

    /// <summary>The switches of the address.</summary>
    protected IQueryCollection Query => Http.Request.Query;

    /// <summary>The switches that every study takes.</summary>
    protected StudySettings Settings => QuerySwitches.Settings(Query);

    /// <summary>Shows the page once, when all that it reads is there: without this it would be shown first while a slow register still reads, with nothing in it.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!isInitialised)
        {
            isInitialised = true;
            OnInitialized();
            await OnInitializedAsync();
        }
        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }

    /// <summary>The address of another page with the same study switches, and some of its own.</summary>
    protected string Carry(string path, params (string Name, string? Value)[] own) => QuerySwitches.Carry(path, Query, own);

    /// <summary>This page's twin with the same switches.</summary>
    protected string Twin(string extension) =>
        QuerySwitches.Link((Http.Request.Path == "/" ? "/index" : Http.Request.Path.Value) + extension, Query);

    /// <summary>Refuses a page that shows private things to anybody but this machine.</summary>
    protected void LocalOnly()
    {
        if (!LocalMachine.IsAsking(Http))
            throw new BadHttpRequestException("only from this machine", StatusCodes.Status403Forbidden);
    }

    /// <summary>
    /// Answers with another status than 200 and the whole page: one that says what is wrong and helps on. Set when the answer starts, as a page whose
    /// status is 404 before is not rendered at all; and never kept.
    /// </summary>
    protected void AnswerWith(int status)
    {
        if (Http.Features.Get<IOutputCacheFeature>() is { } memory)
            memory.Context.AllowCacheStorage = false;
        Http.Response.OnStarting(() =>
        {
            Http.Response.StatusCode = status;
            return Task.CompletedTask;
        });
    }

    /// <summary>Notes where a section's figures come from, for the footer.</summary>
    protected void Note(FigureProvenance provenance) => Figures.Note(provenance);
}
