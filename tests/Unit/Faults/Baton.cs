namespace Parapet.Tests.Unit.Faults;

/// <summary>Lets two programs run on threads of their own, one at a time, the other's turn coming at moments that random numbers choose.</summary>
internal sealed class Baton(Random random) : IDisposable
{
    private readonly SemaphoreSlim[] _turns = [new(1), new(0)];
    private readonly bool[] _isOver = new bool[2];

    /// <summary>Runs both to their ends.</summary>
    public void Run(Action first, Action second)
    {
        var broken = new Exception?[2];
        Action[] programs = [first, second];
        var threads = Enumerable.Range(0, 2).Select(place => new Thread(() =>
        {
            _turns[place].Wait();
            try
            {
                programs[place]();
            }
            catch (LawBrokenException exception)
            {
                broken[place] = exception;
            }

            _isOver[place] = true;
            _turns[1 - place].Release();
        })).ToArray();
        foreach (var thread in threads)
        {
            thread.Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        if (broken.OfType<Exception>().FirstOrDefault() is { } law)
        {
            throw new LawBrokenException(law.Message);
        }
    }

    /// <summary>Asked by a program at each of its deeds: the other may go on now.</summary>
    public void Pass(int place)
    {
        if (!_isOver[1 - place] && random.Next(8) == 0)
        {
            _turns[1 - place].Release();
            _turns[place].Wait();
        }
    }

    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());
}
