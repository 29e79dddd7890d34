#pragma warning disable CA1822, CA1052, IDE0060 // Methods to be looked at, not called.

namespace Parapet.Tests.Architecture;

/// <summary>Methods with and without a docstring; those without have Silent in their name.</summary>
public class PlantedClass : IPlanted<int>, IDisposable
{
    public int Property { get; init; }

    /// <summary>Told.</summary>
    public void Told() { }

    /// <summary>Told, with a list that the compiler writes in its own way.</summary>
    public void Told<T>(ref T one, int[,] two, List<KeyValuePair<T, string[]>> three, PlantedOuter<T>.PlantedInner<int>? four) { }

    /// <returns>Told by its result.</returns>
    public int ToldByResult() => 0;

    /// <inheritdoc cref="Told()"/>
    public void ToldElsewhere() { }

    /// <summary></summary>
    public void SilentTag() { }

    /// <param name="value">Not enough.</param>
    public void SilentButForParameter(int value) { }

    public void Silent() { }

    public void TakenFromFace(int value) { }

    public void TakenByReference<S>(in S value) { }

    public int SilentOnFace(int value) => value;

    public override string ToString() => "";

    public void Dispose() => GC.SuppressFinalize(this);

    public static bool operator >(PlantedClass one, PlantedClass two) => false;

    public static bool operator <(PlantedClass one, PlantedClass two) => false;

    /// <summary>Told.</summary>
    public static implicit operator int(PlantedClass one) => 0;

    protected virtual void SilentForHeirs() { }

    private void Hidden() => Hidden();
}

public interface IPlanted<T>
{
    /// <summary>Told here.</summary>
    void TakenFromFace(T value);

    /// <summary>Told here.</summary>
    void TakenByReference<S>(in S value);

    int SilentOnFace(T value);
}

public static class PlantedExtensions
{
    extension(int value)
    {
        public int Property => value;

        /// <summary>Told.</summary>
        public int Told() => value;

        public int SilentInBlock() => value;
    }

    /// <summary>Told.</summary>
    public static int ToldOld(this int value) => value;

    public static int SilentOld(this int value) => value;
}

public sealed record PlantedRecord(int Property);

public class PlantedOuter<T>
{
    public class PlantedInner<S>
    {
        /// <summary>Told.</summary>
        public void Told(T one, S two, PlantedInner<S>? three) { }
    }
}

internal sealed class PlantedInternal
{
    public void Unseen() { }
}
