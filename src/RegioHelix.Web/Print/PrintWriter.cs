using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RegioHelix.Web.Print;

/// <summary>Writes a printed document as HTML, the same for a page and for the command line: what goes in decides every byte.</summary>
public sealed class PrintWriter(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <summary>Writes a document about one thing.</summary>
    /// <typeparam name="TPaper">The document's component.</typeparam>
    /// <typeparam name="TSubject">What it is about.</typeparam>
    /// <param name="subject">The thing.</param>
    /// <param name="frame">Where it will be read.</param>
    /// <param name="address">Its own address on a server; empty in a file.</param>
    /// <param name="language">The reader's language.</param>
    public Task<string> Write<TPaper, TSubject>(TSubject subject, PrintFrame frame, string address, CultureInfo language)
        where TPaper : PaperOf<TSubject> => Write<TPaper>(
        new Dictionary<string, object?> { [nameof(PaperOf<>.Subject)] = subject, [nameof(PaperOf<>.Frame)] = frame, [nameof(PaperOf<>.Address)] = address }, language);

    /// <summary>Writes the document.</summary>
    /// <typeparam name="TDocument">The document's component.</typeparam>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="language">The reader's language: <c>en</c> or <c>nl</c>.</param>
    public async Task<string> Write<TDocument>(IReadOnlyDictionary<string, object?> parameters, CultureInfo language)
        where TDocument : IComponent
    {
        // Flows with this call only: the caller's language is its own again afterwards.
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language, language);
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var output = await renderer.RenderComponentAsync<TDocument>(ParameterView.FromDictionary(parameters.ToDictionary()));
            return output.ToHtmlString();
        });
    }
}
