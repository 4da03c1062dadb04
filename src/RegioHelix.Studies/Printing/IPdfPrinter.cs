namespace RegioHelix.Studies.Printing;

/// <summary>Turns a printable document into PDF. The executable registers one that starts a browser: no room below it starts programs.</summary>
public interface IPdfPrinter
{
    /// <summary>True where this machine has what it takes.</summary>
    bool IsThere { get; }

    /// <summary>Prints a document that needs no other file. The same document and date give the same bytes on the same machine.</summary>
    /// <param name="html">The document, complete, with its title and language.</param>
    /// <param name="date">The date that the file carries.</param>
    /// <param name="cancellation">To stop.</param>
    /// <exception cref="PrintFailedException">It did not come to an end in time, or no file came of it.</exception>
    Task<byte[]> Print(string html, DateTimeOffset date, CancellationToken cancellation);
}

/// <summary>A document could not be printed; the message says why.</summary>
public sealed class PrintFailedException(string message) : Exception(message);
