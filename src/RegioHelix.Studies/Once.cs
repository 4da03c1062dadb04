namespace RegioHelix.Studies;

/// <summary>
/// What is computed when it is first asked for, by one thread while others wait, and kept. Other than with <see cref="Lazy{T}"/>, a failure is not
/// kept: figures that were found damaged are whole again once their file was put back.
/// </summary>
/// <param name="compute">Computes it.</param>
internal sealed class Once<T>(Func<T> compute)
{
    private readonly Lock gate = new();
    private volatile Held? held;

    /// <summary>What was computed.</summary>
    public T Value
    {
        get
        {
            if (held is { } known)
                return known.Value;
            lock (gate)
                return (held ??= new Held(compute())).Value;
        }
    }

    private sealed record Held(T Value);
}
