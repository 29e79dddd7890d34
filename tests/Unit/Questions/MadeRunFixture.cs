namespace Parapet.Tests.Unit.Questions;

/// <summary>One made-up run for all tests of a class, which leave it as it is.</summary>
public sealed class MadeRunFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MadeRunFixture() => Run = MadeRun.In(_folder, "run");

    /// <summary>Its folder.</summary>
    public string Run { get; }

    public void Dispose() => _folder.Dispose();
}
