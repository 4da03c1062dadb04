using Microsoft.AspNetCore.Components;

namespace RegioHelix.Web.Print;

/// <summary>A document to print about one thing: the same on its page, as PDF and from the command line.</summary>
/// <typeparam name="TSubject">What it is about.</typeparam>
public abstract class PaperOf<TSubject> : ComponentBase
{
    /// <summary>What it is about.</summary>
    [Parameter, EditorRequired] public TSubject Subject { get; set; } = default!;

    /// <summary>Where it will be read.</summary>
    [Parameter, EditorRequired] public PrintFrame Frame { get; set; } = PrintFrame.Page;

    /// <summary>The document's own address on a server, with its switches; empty in a file.</summary>
    [Parameter] public string Address { get; set; } = "";
}
