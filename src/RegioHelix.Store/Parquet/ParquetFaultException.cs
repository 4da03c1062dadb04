namespace RegioHelix.Store.Parquet;

/// <summary>A Parquet file cannot be read or written.</summary>
public sealed class ParquetFaultException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="inner">What the engine threw; null where it was not asked.</param>
    public ParquetFaultException(string message, Exception? inner = null)
        : base(message.ReplaceLineEndings(" "), inner)
    {
    }
}
