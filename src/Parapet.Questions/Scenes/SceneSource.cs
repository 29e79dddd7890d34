using Parapet.Campaigns.Running;
using Parapet.Catalogue.Reading;
using Parapet.Interop.Scenes;
using Parapet.Record;
using Parapet.Record.Journal;

namespace Parapet.Questions.Scenes;

/// <summary>Where the scene of one raid comes from.</summary>
public abstract class SceneSource(SceneQuestion question)
{
    /// <summary>To one of what else flies: of a round between two states five seconds apart nobody could say where it was.</summary>
    private const double StatesOfRounds = 10;

    /// <summary>What was asked for.</summary>
    public SceneQuestion Question => question;

    /// <summary>Whether the scene was told to its end; else the problems say why not.</summary>
    /// <param name="plots">Whether it is told what radars measure.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public bool Tell(ISceneWriter writer, bool plots, Problems problems, CancellationToken cancellation)
    {
        try
        {
            var selection = new SceneSelection { Truth = question.Truth, Posts = question.Posts, Plots = plots, Every = question.Every, RoundsEvery = question.Every * (1 / StatesOfRounds) };
            var reader = new SceneReader(writer, selection);
            Hear(reader, cancellation);
            reader.End();
            return true;
        }
        catch (InvalidDataException problem)
        {
            problems.Add(new(question.From, 0, "", problem.Message, "a raid that can be told as a scene"));
            return false;
        }
    }

    /// <summary>Gives a recorder all that the raid's record holds.</summary>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    /// <exception cref="InvalidDataException">The record cannot be read.</exception>
    public abstract void Hear(IRecorder recorder, CancellationToken cancellation);
}

/// <summary>A raid that is run again from its seed.</summary>
internal sealed class RunScene(SceneQuestion question, StudyRunner runner) : SceneSource(question)
{
    public override void Hear(IRecorder recorder, CancellationToken cancellation) =>
        runner.Hear(Question.Replication ?? 0, option: 0, recorder, Question.Every, cancellation);
}

/// <summary>A raid of which a journal was kept.</summary>
internal sealed class JournalScene(SceneQuestion question) : SceneSource(question)
{
    public override void Hear(IRecorder recorder, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var file = RegularFile.Open(Question.From);
        if (!JournalReader.Read(file, recorder).IsWhole)
        {
            throw new InvalidDataException("the journal was cut off before the run's end");
        }
    }
}
