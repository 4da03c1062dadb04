using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RegioHelix.Web.Print;

/// <summary>Writes a printed document as HTML, the same for a page and for the command line: what goes in decides every byte.</summary>
public sealed class PrintWriter(IServiceScopeFactory scopes, ILoggerFactory logs)
{
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
